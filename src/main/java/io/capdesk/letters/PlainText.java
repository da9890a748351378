package io.capdesk.letters;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The plain text of a letter, made from its one template so that the two parts of the mail can't say different things.
 * Paragraphs, headings, list items and table rows become blocks wrapped at 76 columns; class {@code typed} keeps the line
 * breaks somebody typed.
 */
final class PlainText {

    private static final int COLUMNS = 76;
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "li", "tr", "caption", "div", "dt", "dd");
    private static final Set<String> TIGHT = Set.of("li", "tr");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Document document) {
        PlainText plain = new PlainText();
        plain.walk((Element) document.getElementsByTagName("body").item(0));
        return plain.text.toString().strip() + "\n";
    }

    private void walk(Element element) {
        boolean leaf = true;
        boolean bare = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && hasBlocks(inner)) {
                leaf = false;
                walk(inner);
            } else if (!child.getTextContent().isBlank() && child.getNodeType() != Node.COMMENT_NODE) {
                bare = true;
            }
        }
        if (bare && (!leaf || !BLOCKS.contains(element.getTagName()))) {
            throw new IllegalStateException("text outside of a paragraph would be lost: " + element.getTextContent().strip());
        }
        if (leaf && BLOCKS.contains(element.getTagName())) {
            block(element);
        }
    }

    private static boolean hasBlocks(Element element) {
        if (BLOCKS.contains(element.getTagName())) {
            return true;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && hasBlocks(inner)) {
                return true;
            }
        }
        return false;
    }

    private void block(Element element) {
        String tag = element.getTagName();
        String mark = tag.equals("li") ? bullet(element) : tag.equals("dd") ? "  " : "";
        String content = tag.equals("tr") ? cells(element) : element.getTextContent();
        if (content.isBlank()) {
            return;
        }
        if (!tag.equals("dd") && (!TIGHT.contains(tag) || firstElement(element))) {
            text.append('\n');
        }
        String[] lines = element.getAttribute("class").contains("typed") ? content.strip().split("\\R") : new String[] {content};
        String indent = mark;
        for (String line : lines) {
            wrap(indent, " ".repeat(mark.length()), line.strip().replaceAll("\\s+", " "));
            indent = " ".repeat(mark.length());
        }
    }

    /** The numbers of an ordered list stay: answers name them. */
    private static String bullet(Element item) {
        if (!item.getParentNode().getNodeName().equals("ol")) {
            return "- ";
        }
        int number = 1;
        for (Node before = item.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            number += before instanceof Element ? 1 : 0;
        }
        return number + ". ";
    }

    private static boolean firstElement(Element element) {
        for (Node before = element.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private static String cells(Element row) {
        StringBuilder cells = new StringBuilder();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element) {
                cells.append(cells.isEmpty() ? "" : " | ").append(cell.getTextContent());
            }
        }
        return cells.toString();
    }

    private void wrap(String first, String next, String line) {
        StringBuilder current = new StringBuilder(first);
        boolean fresh = true;
        for (String word : line.split(" ")) {
            if (!fresh && current.length() + 1 + word.length() > COLUMNS) {
                text.append(current.toString().stripTrailing()).append('\n');
                current = new StringBuilder(next);
                fresh = true;
            }
            current.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        text.append(current.toString().stripTrailing()).append('\n');
    }
}
