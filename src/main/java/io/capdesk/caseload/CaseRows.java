package io.capdesk.caseload;

import io.capdesk.names.PartyNames;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of the read model. */
final class CaseRows {

    private static final String NO_ECCN = "";
    private static final String BETWEEN_ECCNS = ", ";
    private static final int LONGEST_ECCNS = 400;

    private final JdbcClient jdbc;
    private final PartyNames names;

    CaseRows(JdbcClient jdbc, PartyNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    void add(CaseOpened opened, String destinationName) {
        jdbc.sql("insert into caseload_case (number, control_number, organization, applicant_name, destination, consignee_name,"
                        + " registered_at, stage, eccns) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(opened.number(), opened.controlNumber(), opened.organization(), opened.applicantName(),
                        opened.destination(), opened.consigneeName(), opened.registeredAt().atOffset(ZoneOffset.UTC),
                        opened.stage(), NO_ECCN)
                .update();
        var words = SearchWords.of(opened.controlNumber(), opened.applicantName(), opened.destination(), destinationName,
                opened.consigneeName());
        opened.parties().forEach(party -> words.addAll(SearchWords.of(party.name())));
        add(opened.number(), opened.organization(), words);
        addParties(opened);
    }

    /** A party may be named twice in one role; it is one. */
    private void addParties(CaseOpened opened) {
        var known = new LinkedHashSet<String>();
        for (CaseParty party : opened.parties()) {
            var key = SearchWords.key(names.key(party.name()));
            if (!key.isEmpty() && known.add(party.role() + "/" + key)) {
                jdbc.sql("insert into caseload_party (number, role, name_key, name) values (?, ?, ?, ?)")
                        .params(opened.number(), party.role(), key, party.name()).update();
            }
        }
    }

    void determine(String controlNumber, BigDecimal orderTpp, BigDecimal aggregateTpp, Collection<String> eccns) {
        record Before(long number, UUID organization, String eccns) {}
        var before = jdbc.sql("select number, organization, eccns from caseload_case where control_number = ?").param(controlNumber)
                .query((row, n) -> new Before(row.getLong(1), row.getObject(2, UUID.class), row.getString(3))).single();
        var now = joined(eccns);
        jdbc.sql("update caseload_case set order_tpp = ?, aggregate_tpp = ?, eccns = ? where number = ?")
                .params(orderTpp, aggregateTpp, now, before.number()).update();
        if (!now.equals(before.eccns())) {
            remove(before.number(), words(before.eccns()));
            add(before.number(), before.organization(), words(now));
        }
    }

    void enter(String controlNumber, String stage) {
        jdbc.sql("update caseload_case set stage = ? where control_number = ?").params(stage, controlNumber).update();
    }

    /** In one round trip: who registers holds locks meanwhile. */
    private void add(long number, UUID organization, Set<String> words) {
        if (words.isEmpty()) {
            return;
        }
        var rows = String.join(", ", Collections.nCopies(words.size(), "(cast(? as varchar(64)))"));
        jdbc.sql("insert into caseload_word (number, word, organization) select cast(? as bigint), v.word, cast(? as uuid)"
                        + " from (values " + rows + ") as v (word) where not exists"
                        + " (select 1 from caseload_word w where w.number = ? and w.word = v.word)")
                .param(number).param(organization).params(List.copyOf(words)).param(number).update();
    }

    private void remove(long number, Set<String> words) {
        words.forEach(word -> jdbc.sql("delete from caseload_word where number = ? and word = ?").params(number, word).update());
    }

    private static Set<String> words(String eccns) {
        return Set.of(eccns.split(BETWEEN_ECCNS)).stream().filter(eccn -> !eccn.isEmpty())
                .flatMap(eccn -> SearchWords.ofEccn(eccn).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(Collection<String> eccns) {
        var joined = String.join(BETWEEN_ECCNS, new TreeSet<>(eccns));
        return joined.length() <= LONGEST_ECCNS ? joined
                : joined.substring(0, joined.lastIndexOf(BETWEEN_ECCNS, LONGEST_ECCNS));
    }
}
