package io.capdesk.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a newer list adds, leaves out and says differently. */
public record ListChanges(int before, int after, List<ListEntry> added, List<ListEntry> removed, List<ListEntry> changed) {

    private static final int SHOWN = 20;

    static ListChanges between(List<ListEntry> old, List<ListEntry> fresh) {
        Map<String, ListEntry> left = new HashMap<>();
        old.forEach(entry -> left.put(entry.id(), entry));
        List<ListEntry> added = new ArrayList<>();
        List<ListEntry> changed = new ArrayList<>();
        for (ListEntry entry : fresh) {
            ListEntry was = left.remove(entry.id());
            if (was == null) {
                added.add(entry);
            } else if (!was.hash().equals(entry.hash())) {
                changed.add(entry);
            }
        }
        List<ListEntry> removed = old.stream().filter(entry -> left.containsKey(entry.id())).toList();
        return new ListChanges(old.size(), fresh.size(), added, removed, changed);
    }

    /** Some lines to read: the counts, by list, and the first names of each kind. */
    public String report() {
        StringBuilder report = new StringBuilder(String.format("%,d entries before, %,d now: %,d added, %,d removed, %,d changed%n",
                before, after, added.size(), removed.size(), changed.size()));
        lines(report, "added", added);
        lines(report, "removed", removed);
        lines(report, "changed", changed);
        return report.toString();
    }

    private static void lines(StringBuilder report, String what, List<ListEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Map<String, Integer> byList = new TreeMap<>();
        entries.forEach(entry -> byList.merge(entry.list(), 1, Integer::sum));
        report.append(what).append(' ').append(byList).append(String.format("%n"));
        entries.stream().limit(SHOWN).forEach(entry ->
                report.append("  ").append(entry.list()).append("  ").append(entry.name()).append(String.format("%n")));
        if (entries.size() > SHOWN) {
            report.append(String.format("  and %,d more%n", entries.size() - SHOWN));
        }
    }
}
