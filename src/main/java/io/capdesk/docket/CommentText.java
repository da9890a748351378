package io.capdesk.docket;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Regulations.gov keeps a comment as HTML: line ends are {@code <br/>}, the rest is escaped, and some carry markup. The desk shows
 * plain words only, and writes that HTML where the API or the file of an export asks for it.
 */
public final class CommentText {

    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6])\\s*>");
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z][^<>]*>");

    private CommentText() {}

    /** The words, line by line; safe wherever text is escaped once. */
    public static String plain(String html) {
        return HtmlUtils.htmlUnescape(TAG.matcher(LINE_END.matcher(html).replaceAll("\n")).replaceAll(""));
    }

    public static String html(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "<br/>");
    }
}
