package io.capdesk.caseload;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many cases by SQL, each a copy of a real one but for number, age and stage. */
public final class SeededCases {

    /** Beyond all that the sequence gives in a test: control numbers S000001 and on. */
    private static final long BASE = 7_000_000;
    private static final int AT_A_TIME = 5_000;

    private final JdbcTemplate jdbc;
    private final String original;

    /** @param original control number of a case to copy */
    public SeededCases(JdbcTemplate jdbc, String original) {
        this.jdbc = jdbc;
        this.original = original;
    }

    public static String controlNumber(int n) {
        return String.format(Locale.ROOT, "S%06d", n);
    }

    /**
     * @param open   how many of them are not closed, the latest
     * @param newest when the last of them was registered; each other one an hour before the next
     */
    public void add(int from, int to, int open, OffsetDateTime newest) {
        for (int first = from; first <= to; first += AT_A_TIME) {
            some(first, Math.min(to, first + AT_A_TIME - 1), to, open, newest);
        }
    }

    private void some(int first, int last, int to, int open, OffsetDateTime newest) {
        List<Object[]> drafts = new ArrayList<>();
        List<Object[]> applications = new ArrayList<>();
        List<Object[]> cases = new ArrayList<>();
        List<Object[]> copies = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            var id = UUID.randomUUID();
            var at = newest.minusHours(to - n);
            var stage = n > to - open ? "UNDER_REVIEW" : "LICENSED";
            drafts.add(new Object[] {id, controlNumber(n), original});
            applications.add(new Object[] {BASE + n, controlNumber(n), id, at, stage, original});
            cases.add(new Object[] {BASE + n, controlNumber(n), at, stage, original});
            copies.add(new Object[] {controlNumber(n), original});
        }
        jdbc.batchUpdate("insert into draft (id, organization, version, form, saved_by, saved_at, control_number) select"
                + " cast(? as uuid), organization, version, form, saved_by, saved_at, cast(? as varchar(7)) from draft"
                + " where control_number = ?", drafts);
        jdbc.batchUpdate("insert into application (number, control_number, draft, organization, applicant_name, contact_name,"
                + " contact_email, registered_by, registered_at, signed_by, destination, consignee_name, form, stage) select"
                + " cast(? as bigint), cast(? as varchar(7)), cast(? as uuid), organization, applicant_name, contact_name,"
                + " contact_email, registered_by, cast(? as timestamp with time zone), signed_by, destination, consignee_name, form,"
                + " cast(? as varchar(32)) from application where control_number = ?", applications);
        jdbc.batchUpdate("insert into application_stage (control_number, position, stage, entered_at) select cast(? as varchar(7)),"
                + " position, stage, entered_at from application_stage where control_number = ?", copies);
        jdbc.batchUpdate("insert into classification (control_number, position, classified_at, description, quantity, eccn,"
                + " unit_tpp, performance_density, reasons) select cast(? as varchar(7)), position, classified_at, description,"
                + " quantity, eccn, unit_tpp, performance_density, reasons from classification where control_number = ?", copies);
        jdbc.batchUpdate("insert into determination (control_number, determined_at, rule_set, rule_set_hash, tier, aggregate_tpp,"
                + " license_required, review_policy, account_limit, account_tpp, exceptions, reasons, citations) select"
                + " cast(? as varchar(7)), determined_at, rule_set, rule_set_hash, tier, aggregate_tpp, license_required,"
                + " review_policy, account_limit, account_tpp, exceptions, reasons, citations from determination"
                + " where control_number = ?", copies);
        jdbc.batchUpdate("insert into clock_event (control_number, kind, subject, ordinal, event, at, recorded_at) select"
                + " cast(? as varchar(7)), kind, subject, ordinal, event, at, recorded_at from clock_event"
                + " where control_number = ?", copies);
        jdbc.batchUpdate("insert into referral (control_number, agency, referred_by, referred_at, position, reason, legal_basis, conditions,"
                + " answered_by, received_at, late) select cast(? as varchar(7)), agency, referred_by, referred_at, position, reason,"
                + " legal_basis, conditions, answered_by, received_at, late from referral where control_number = ?", copies);
        var entries = jdbc.queryForList("select id from audit_entry where control_number = ?", UUID.class, original);
        jdbc.batchUpdate("insert into audit_entry (id, at, actor, action, control_number, reason) select cast(? as uuid), at, actor,"
                + " action, cast(? as varchar(7)), reason from audit_entry where id = ?", copies.stream().flatMap(copy ->
                entries.stream().map(entry -> new Object[] {UUID.randomUUID(), copy[0], entry})).toList());
        readModel(cases, copies.subList(Math.max(0, Math.min(copies.size(), to - open - first + 1)), copies.size()));
    }

    private void readModel(List<Object[]> cases, List<Object[]> open) {
        jdbc.batchUpdate("insert into caseload_case (number, control_number, organization, applicant_name, destination,"
                + " consignee_name, registered_at, stage, order_tpp, aggregate_tpp, eccns) select cast(? as bigint),"
                + " cast(? as varchar(7)), organization, applicant_name, destination, consignee_name,"
                + " cast(? as timestamp with time zone), cast(? as varchar(32)), order_tpp, aggregate_tpp, eccns from caseload_case"
                + " where control_number = ?", cases);
        var numbers = cases.stream().map(row -> new Object[] {row[0], original}).toList();
        jdbc.batchUpdate("insert into caseload_word (number, word, organization) select cast(? as bigint), w.word, w.organization"
                + " from caseload_word w join caseload_case c on c.number = w.number where c.control_number = ?"
                + " and w.word <> lower(c.control_number)", numbers);
        jdbc.batchUpdate("insert into caseload_word (number, word, organization) select number, lower(control_number), organization"
                + " from caseload_case where number = ?", cases.stream().map(row -> new Object[] {row[0]}).toList());
        jdbc.batchUpdate("insert into caseload_party (number, role, name_key, name) select cast(? as bigint), p.role, p.name_key,"
                + " p.name from caseload_party p join caseload_case c on c.number = p.number where c.control_number = ?", numbers);
        jdbc.batchUpdate("insert into running_clock (control_number, kind, subject, started_at) select cast(? as varchar(7)), kind,"
                + " subject, started_at from running_clock where control_number = ?", open);
    }

    /** All that was added. */
    public void remove() {
        for (String table : List.of("caseload_word", "caseload_party", "caseload_case")) {
            jdbc.update("delete from " + table + " where number > ?", BASE);
        }
        for (String table : List.of("running_clock", "clock_event", "referral", "audit_entry", "determination", "classification",
                "application_stage", "application", "draft")) {
            jdbc.update("delete from " + table + " where control_number like 'S%'");
        }
    }
}
