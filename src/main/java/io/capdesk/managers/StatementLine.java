package io.capdesk.managers;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.StatementEntry;
import io.capdesk.pages.CsvTable;
import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry in words and figures as they are shown.
 *
 * @param what     the verb with what came of it
 * @param caseLink where its reference leads; null where there is no page
 */
record StatementLine(long movement, String washington, String utc, String legal, String what, String reference,
        String caseLink, Figure amount, Figure pending, Figure posted, Figure left, String by) {

    record Figure(String tpp, String inH100) {}

    static StatementLine of(StatementEntry entry, Figures figures) {
        return new StatementLine(entry.movement(), figures.when(entry.actualAt()), utc(entry.actualAt()),
                entry.legalAt().equals(entry.actualAt()) ? "" : figures.when(entry.legalAt()), what(entry), entry.reference(),
                link(entry.reference()), figure(entry.amountTpp(), figures), figure(entry.after().pendingTpp(), figures),
                figure(entry.after().postedTpp(), figures), figure(entry.after().leftTpp(), figures), entry.by());
    }

    static String title(AccountKey account, Names names) {
        return switch (account.kind()) {
            case COUNTRY -> names.country(account.subject()) + ", " + account.window();
            default -> Names.ofCode(account.kind()).replace("Lpp", "LPP").replace("Aia", "AIA") + ", " + account.subject() + ", "
                    + account.window();
        };
    }

    static String csvHeading() {
        return CsvTable.of(List.of(List.of("movement", "at_utc", "at_washington", "legal_at_utc", "operation", "outcome", "claim",
                "reference", "tpp", "h100", "pending_tpp", "posted_tpp", "left_tpp", "waiting_tpp", "limit_tpp", "by")));
    }

    static String csv(List<StatementEntry> entries, Figures figures) {
        List<List<String>> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(List.of(Long.toString(entry.movement()), utc(entry.actualAt()),
                figures.when(entry.actualAt()), utc(entry.legalAt()), entry.operation(), entry.outcome(), entry.claim(),
                entry.reference(), entry.amountTpp().toString(), figures.inH100(entry.amountTpp()),
                entry.after().pendingTpp().toString(), entry.after().postedTpp().toString(), entry.after().leftTpp().toString(),
                entry.after().waitingTpp().toString(), entry.after().limitTpp().toString(), entry.by())));
        return CsvTable.of(rows);
    }

    private static String what(StatementEntry entry) {
        return switch (entry.operation()) {
            case "LIMIT" -> "Limit set";
            case "ARRANGE" -> "Limit set by government arrangement " + entry.claim();
            case "RESTORE" -> "Limit of the rule set is back: end of government arrangement";
            case "RESERVE" -> "Reserve: " + Names.ofCode(entry.outcome()).toLowerCase();
            default -> Names.ofCode(entry.outcome());
        };
    }

    private static String utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String link(String reference) {
        return reference.matches("Z[0-9]{6}") ? "/officers/cases/" + reference
                : reference.matches("[A-Z]{3}-?[0-9]+") ? "/officers/notices/" + reference : null;
    }

    private static Figure figure(Tpp amount, Figures figures) {
        return new Figure(figures.tpp(amount), figures.inH100(amount));
    }
}
