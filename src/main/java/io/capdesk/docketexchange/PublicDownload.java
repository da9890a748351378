package io.capdesk.docketexchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import io.capdesk.docket.WholeDocket;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** What everybody may have of a docket, as a file: made of {@link PublicComment} and of nothing else. */
@Service
public class PublicDownload {

    private final Dockets dockets;
    private final WholeDocket whole;
    private final PublicDocket open;
    private final SourceTable source;
    private final Clock clock;
    private final String address;

    PublicDownload(Dockets dockets, WholeDocket whole, PublicDocket open, SourceTable source, Clock clock,
            @Value("${capdesk.address:http://localhost:${server.port:8080}}") String address) {
        this.dockets = dockets;
        this.whole = whole;
        this.open = open;
        this.source = source;
        this.clock = clock;
        this.address = address;
    }

    /** The official 60 columns; documents too. */
    public void csv(String docket, OutputStream out) throws IOException {
        Writer text = DocketExport.writer(out);
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(CsvColumn.HEADER);
        walk(docket, new Shown() {
            @Override
            public void document(DocketDocument one) {
                csv.writeRecord(CsvRows.line(CsvRows.said(one, V4Document.attributes(one, clock.instant()))));
            }

            @Override
            public void comment(PublicComment one, DocketDocument on) {
                csv.writeRecord(CsvRows.line(CsvRows.said(one, on, one.files().stream().map(file -> urls(one, file))
                        .flatMap(Collection::stream).toList())));
            }
        });
        text.flush();
    }

    /** One document: {@code data} has the comments as API v4 has their details, each with its attachments beside it. */
    public void json(String docket, OutputStream out) throws IOException {
        Writer text = DocketExport.writer(out);
        text.write("{\"data\":[");
        walk(docket, new Shown() {
            private boolean more;

            @Override
            public void document(DocketDocument one) {
                // the comments are asked for
            }

            @Override
            public void comment(PublicComment one, DocketDocument on) throws IOException {
                text.write(more ? ",\n" : "\n");
                more = true;
                var files = one.files().stream().map(file -> new V4Record.Included(file.objectId(), V4File.attributes(file,
                        url(one, file), null, one.modifiedAt()))).toList();
                var record = V4Record.comment(address + "/v4", one.documentId(), V4Comment.attributes(one, on), files, true);
                var data = record.withObjectProperty(V4Record.DATA);
                if (record.has(V4Record.INCLUDED)) {
                    data.set("attachments", record.get(V4Record.INCLUDED));
                }
                text.write(data.toString());
            }
        });
        text.write("\n]}\n");
        text.flush();
    }

    private interface Shown {
        void document(DocketDocument one) throws IOException;

        void comment(PublicComment one, DocketDocument on) throws IOException;
    }

    private void walk(String docket, Shown shown) throws IOException {
        new DocketWalk(dockets, whole, source).walk(docket, new DocketWalk.Visitor() {
            @Override
            public void document(DocketDocument one, boolean imported) throws IOException {
                shown.document(one);
            }

            @Override
            public void comment(Comment one, List<CommentFile> files, DocketDocument on) throws IOException {
                if (one.state().inPublicDocket()) {
                    shown.comment(open.shown(one, files), on);
                }
            }
        });
    }

    private List<String> urls(PublicComment one, CommentFile file) {
        return file.document() == null ? V4File.urls(file) : List.of(url(one, file));
    }

    private String url(PublicComment one, CommentFile file) {
        return address + "/dockets/" + one.docket() + "/comments/" + one.documentId() + "/files/" + file.position();
    }
}
