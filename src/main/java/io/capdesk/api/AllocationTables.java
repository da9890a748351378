package io.capdesk.api;

import io.capdesk.pages.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** Allocations as CSV, and as the aligned text in which the desk writes statements of account. */
final class AllocationTables {

    private AllocationTables() {}

    static String csv(List<AllocationLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", "country", "name", "window", "limit_tpp", "pending_tpp", "posted_tpp", "left_tpp", "waiting_tpp",
                "waiting_applications", "left_h100"));
        lines.forEach(line -> rows.add(List.of(line.id(), line.country(), line.name(), line.window(), line.limit().tpp(),
                line.pending().tpp(), line.posted().tpp(), line.left().tpp(), line.waiting().tpp(),
                Long.toString(line.waitingApplications()), shown(line.left()))));
        return CsvTable.of(rows);
    }

    static String text(List<AllocationLine> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("account", "limit", "pending", "posted", "left", "waiting"));
        lines.forEach(line -> rows.add(List.of("COUNTRY/" + line.country() + "/" + line.window(), line.limit().tpp(),
                line.pending().tpp(), line.posted().tpp(), line.left().tpp(), line.waiting().tpp())));
        return table(rows, List.of(0));
    }

    static String csv(AllocationEntries page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("movement", "at_utc", "at_washington", "operation", "outcome", "tpp", "h100", "pending_tpp", "posted_tpp",
                "left_tpp", "waiting_tpp"));
        page.entries().forEach(line -> rows.add(List.of(Long.toString(line.movement()), line.at(), line.atWashington(),
                line.operation(), line.outcome(), line.amount().tpp(), shown(line.amount()), line.pending().tpp(),
                line.posted().tpp(), line.left().tpp(), line.waiting().tpp())));
        return CsvTable.of(rows);
    }

    /** The columns of a statement of account; a dash stands for the application. */
    static String text(AllocationEntries page, String account) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("operation", "id", "amount", "answer", "pending", "posted", "waiting"));
        page.entries().forEach(line -> rows.add(List.of(line.operation().toLowerCase(java.util.Locale.ROOT), "-",
                line.amount().tpp(), line.outcome(), line.pending().tpp(), line.posted().tpp(), line.waiting().tpp())));
        return "account " + account + "\n\n" + table(rows, List.of(0, 1, 3));
    }

    private static String shown(AmountLine amount) {
        return amount.h100() == null ? "" : amount.h100();
    }

    /** Words to the left, amounts to the right. */
    private static String table(List<List<String>> rows, List<Integer> words) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
                line.append(("%" + (words.contains(i) ? "-" : "") + width + "s  ").formatted(row.get(i)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
