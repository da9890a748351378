package io.capdesk.portal.regulation;

import java.util.List;

/**
 * One paragraph of the regulation, and everything of the desk that carries its citation.
 *
 * @param citation  such as {@code 15 CFR 740.29(d)}
 * @param data      rows of the rule sets
 * @param program   classes that say it or count by it
 * @param texts     letters, forms and pages that name it
 * @param steps     elements of the process models
 * @param cases     worked cases and tests; the first ones, where there are many
 * @param moreCases whether there are others
 */
record Paragraph(String citation, List<Datum> data, List<String> program, List<String> texts, List<String> steps,
                 List<String> cases, boolean moreCases) {

    /** A row of a rule set. */
    record Datum(String ruleSet, String row, String says) {

        Datum {
            says = says == null ? "" : says;
        }
    }

    Paragraph {
        data = data == null ? List.of() : List.copyOf(data);
        program = program == null ? List.of() : List.copyOf(program);
        texts = texts == null ? List.of() : List.copyOf(texts);
        steps = steps == null ? List.of() : List.copyOf(steps);
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    public String anchor() {
        return Citation.anchor(citation);
    }

    public String group() {
        return Citation.group(citation);
    }

    /** Whether a reader of this paragraph reads the other one, too: {@code 740.29} holds {@code 740.29(d)}. */
    boolean holds(String other) {
        return other.equals(citation) || other.startsWith(citation + "(") || other.startsWith(citation + ",")
                || citation.startsWith("15 CFR part ")
                        && other.startsWith("15 CFR " + citation.substring("15 CFR part ".length()) + ".");
    }
}
