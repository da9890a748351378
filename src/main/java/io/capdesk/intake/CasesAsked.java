package io.capdesk.intake;

import io.capdesk.caseload.CaseQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/**
 * A list of cases as an address asks for it. What can't be meant, an unknown stage or a page that is no number, is as if it was
 * not there.
 *
 * @param stage  null for any
 * @param before number of the last case of the page before; null for the first page
 */
public record CasesAsked(String text, Stage stage, Long before) {

    private static final int LONGEST_TEXT = 200;

    public static CasesAsked of(String text, String stage, String before) {
        return new CasesAsked(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT),
                Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst().orElse(null),
                before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null);
    }

    /** The same list among the cases of an organisation, or among some; null for all. */
    public CaseQuery query(UUID organization, Collection<String> only) {
        return new CaseQuery(text, stage == null ? null : stage.name(), organization, only, before);
    }

    /** Not all cases from the newest on. */
    public boolean narrowed() {
        return !text.isBlank() || stage != null || before != null;
    }
}
