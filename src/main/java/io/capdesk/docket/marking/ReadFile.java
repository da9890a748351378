package io.capdesk.docket.marking;

import java.util.List;

/**
 * The words of a file, as far as a program can read them.
 *
 * @param pages       in their order; one for the whole where the file has no pages of its own
 * @param paged       whether {@code pages} are pages or slides as a reader sees them
 * @param hiddenOn    first page on which words lie under a black box, from 1; 0 for none
 */
public record ReadFile(List<String> pages, boolean paged, int hiddenOn) {

    /** An image, or another file without words of its own. */
    static final ReadFile WORDLESS = new ReadFile(List.of(), false, 0);

    static ReadFile whole(String text) {
        return new ReadFile(List.of(text), false, 0);
    }
}
