package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.Verbatim;
import io.capdesk.docket.WholeDocket;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * A whole docket for the desk's own people, as it came where it came from elsewhere: the official CSV, or the details of API v4, one
 * a line. A page of comments is in memory at a time. Cells stay as they are, also where a spreadsheet would take them for a formula:
 * the format has no other way to say them.
 */
@Service
public class DocketExport {

    private final Dockets dockets;
    private final WholeDocket whole;
    private final SourceTable source;
    private final V4Export export;
    private final Clock clock;

    DocketExport(Dockets dockets, WholeDocket whole, SourceTable source, Clock clock, @Value("${capdesk.address:http://localhost:${server.port:8080}}") String address) {
        this.dockets = dockets;
        this.whole = whole;
        this.source = source;
        this.export = new V4Export(address);
        this.clock = clock;
    }

    /** UTF-8, line ends CRLF as the official file has them. */
    public void csv(String docket, OutputStream out) throws IOException {
        Writer text = writer(out);
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(CsvColumn.HEADER);
        new DocketWalk(dockets, whole, source).walk(docket, new DocketWalk.Visitor() {
            @Override
            public void document(DocketDocument one, boolean imported) {
                csv.writeRecord(CsvRows.line(CsvRows.over(one.verbatim(), CsvRows.said(one, attributes(one, imported)))));
            }

            @Override
            public void comment(Comment one, List<CommentFile> files, DocketDocument on) {
                csv.writeRecord(CsvRows.line(CsvRows.over(one.verbatim(), CsvRows.said(one, files, on, export))));
            }
        });
        text.flush();
    }

    /** The docket itself first, then its documents and comments. */
    public void jsonLines(String docket, OutputStream out) throws IOException {
        Writer text = writer(out);
        var described = dockets.find(docket);
        if (described.isPresent()) {
            var came = source.find(List.of(docket)).get(docket);
            if (came == null || !came.made()) {
                line(text, export.record(described.get(), came != null));
            }
        }
        new DocketWalk(dockets, whole, source).walk(docket, new DocketWalk.Visitor() {
            @Override
            public void document(DocketDocument one, boolean imported) throws IOException {
                line(text, export.record(one, imported, clock.instant()));
            }

            @Override
            public void comment(Comment one, List<CommentFile> files, DocketDocument on) throws IOException {
                line(text, export.record(one, files, on));
            }
        });
        text.flush();
    }

    private ObjectNode attributes(DocketDocument one, boolean imported) {
        return imported ? Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, V4Document.said(one))
                : V4Document.attributes(one, clock.instant());
    }

    static void line(Writer text, ObjectNode record) throws IOException {
        text.write(record.toString());
        text.write('\n');
    }

    static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
