package io.capdesk.api.v4;

import io.capdesk.commentsearch.FoundComments.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The part of a text around the words that were found, as HTML without any markup of the text's own. */
final class Highlight {

    private Highlight() {}

    static String of(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.found() ? "<mark>" + escaped(piece) + "</mark>" : escaped(piece)).collect(Collectors.joining());
    }

    private static String escaped(Piece piece) {
        return HtmlUtils.htmlEscape(piece.text(), StandardCharsets.UTF_8.name());
    }
}
