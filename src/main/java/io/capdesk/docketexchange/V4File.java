package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Verbatim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file that came with a comment, as API v4 has an attachment. */
public final class V4File {

    private static final List<String> NAMES = List.of("agencyNote", "authors", "docAbstract", "docOrder", "fileFormats", "modifyDate",
            "publication", "restrictReason", "restrictReasonType", "title");

    private V4File() {}

    /**
     * @param url      where everybody gets a file of the desk's own; not used for files of another system
     * @param size     of a file of the desk's own, in bytes; null where nobody knows
     * @param modified when its comment last changed
     */
    public static ObjectNode attributes(CommentFile file, String url, Long size, Instant modified) {
        var said = said(file, modified);
        if (file.document() != null) {
            var format = said.putArray("fileFormats").addObject().put("fileUrl", url).put("format", ending(file.name()));
            if (size == null) {
                format.putNull("size");
            } else {
                format.put("size", size);
            }
        }
        return Verbatim.of(file.verbatim()).over(Verbatim.ATTRIBUTES, said);
    }

    /** Without the words of a source. */
    static ObjectNode said(CommentFile file, Instant modified) {
        var said = JsonNodeFactory.instance.objectNode();
        NAMES.forEach(said::putNull);
        return said.put("docOrder", file.position()).put("modifyDate", V4Instant.of(modified)).put("title", file.title())
                .put("restrictReasonType", file.restrictedAs()).put("restrictReason", file.restrictedWhy());
    }

    /** Where a file of another system lies there, in each of its formats; none of the desk's own. */
    public static List<String> urls(CommentFile file) {
        return urls(Verbatim.of(file.verbatim()).over(Verbatim.ATTRIBUTES, said(file, Instant.EPOCH)));
    }

    static List<String> urls(JsonNode attributes) {
        List<String> urls = new ArrayList<>();
        attributes.path("fileFormats").forEach(format -> {
            if (format.path("fileUrl").isTextual()) {
                urls.add(format.get("fileUrl").asText());
            }
        });
        return urls;
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
