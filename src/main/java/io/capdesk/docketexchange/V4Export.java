package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Origin;
import io.capdesk.docket.Verbatim;
import java.time.Instant;
import java.util.List;

/** Records as the export for the desk's own people writes them: imported ones as they came, the desk's own with its address. */
final class V4Export {

    static final String RECORD = "record";
    static final String DATA = "data";

    private final String own;

    /** @param address of the desk, without a slash at the end */
    V4Export(String address) {
        this.own = address + "/v4";
    }

    ObjectNode record(Comment one, List<CommentFile> files, DocketDocument on) {
        // what is confidential leaves by no export, not even the desk's own
        var included = files.stream().filter(file -> !file.confidential()).map(file -> new V4Record.Included(file.objectId(),
                V4File.attributes(file, fileUrl(one, file), null, one.modifiedAt()))).toList();
        return over(one.verbatim(), V4Record.comment(one.origin() == Origin.IMPORT ? V4Record.SOURCE : own, one.documentId(),
                V4Comment.staffAttributes(one, on), included, true));
    }

    ObjectNode record(DocketDocument one, boolean imported, Instant now) {
        return over(one.verbatim(), V4Record.document(imported ? V4Record.SOURCE : own, one.id(),
                imported ? Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, V4Document.said(one)) : V4Document.attributes(one, now)));
    }

    ObjectNode record(Docket one, boolean imported) {
        return over(one.verbatim(), V4Record.docket(imported ? V4Record.SOURCE : own, one.id(), V4Docket.attributes(one)));
    }

    /** Where everybody gets a public file of the desk's own. */
    String fileUrl(Comment one, CommentFile file) {
        return own.substring(0, own.length() - "/v4".length()) + "/dockets/" + one.docket() + "/comments/" + one.documentId() + "/files/"
                + file.position();
    }

    /** What beside the attributes the source had in other words: links, relationships, what is included, and what nobody expects. */
    private static ObjectNode over(String verbatim, ObjectNode record) {
        var kept = Verbatim.of(verbatim);
        kept.over(DATA, (ObjectNode) record.get(V4Record.DATA));
        return kept.over(RECORD, record);
    }
}
