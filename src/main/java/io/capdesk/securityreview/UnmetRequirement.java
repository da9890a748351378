package io.capdesk.securityreview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A security requirement that the place does not meet now, as it was called when the reviewer said so.
 *
 * @param paragraph  as in {@code 14(f)}; empty for a requirement of an earlier file
 * @param plannedFor day by which a plan meets it; null where there is no plan
 */
public record UnmetRequirement(String code, String paragraph, String title, LocalDate plannedFor) {

    /** As pages write days. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public boolean planned() {
        return plannedFor != null;
    }

    /** In words, as a condition names it. */
    public String plannedDay() {
        return planned() ? DAY.format(plannedFor) : "";
    }

    public String label() {
        return (paragraph.isEmpty() ? "" : "paragraph " + paragraph + ", ") + title;
    }
}
