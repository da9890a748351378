package io.capdesk.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who belongs to a set of countries, and when. */
final class Membership {

    /**
     * @param from first day; null means always
     * @param to   last day; null means until further notice
     * @param note where the dates come from
     */
    record Span(LocalDate from, LocalDate to, Set<String> members, String note) {

        Span {
            Present.check("members", members);
            Present.period(from, to);
            members = new LinkedHashSet<>(members);
        }

        boolean holds(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }
    }

    private final List<Span> spans;

    Membership(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    boolean contains(String alpha2, LocalDate date) {
        for (Span span : spans) {
            if (span.members().contains(alpha2) && span.holds(date)) {
                return true;
            }
        }
        return false;
    }

    List<Span> spans() {
        return spans;
    }
}
