package io.capdesk.screening.matching;

import java.util.List;

/**
 * A name taken apart.
 *
 * @param written    as it was typed or published
 * @param legalForms what was taken off, such as {@code co ltd}
 */
public record Name(String written, List<Word> words, List<String> legalForms) {

    public Name {
        words = List.copyOf(words);
        legalForms = List.copyOf(legalForms);
    }
}
