package io.capdesk.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.capdesk.allocation.Standings;
import io.capdesk.deadlines.Clocks;
import io.capdesk.names.PartyNames;
import io.capdesk.rules.Countries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The read model on its tables alone, without desk and engine. */
abstract class CaseloadContract {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final UUID OURS = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID THEIRS = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final String FORM = """
            {"consignee": {"name": "Old Hall Ltd", "ultimateParent": "Old Holding"},
             "parties": [{"role": "PURCHASER", "name": "Lessor Ñ"}], "items": []}""";

    private DataSource database;
    private JdbcClient jdbc;
    private CaseSearch search;

    abstract DataSource database();

    @BeforeEach
    void emptyTables() throws Exception {
        database = database();
        jdbc = JdbcClient.create(database);
        new ResourceDatabasePopulator(Stream.of("V10__access", "V15__intake", "V25__corrections", "V26__caseload")
                .map(name -> new ClassPathResource("db/migration/" + name + ".sql")).toArray(Resource[]::new)).execute(database);
        jdbc.sql("insert into organization (id, name, country) values (?, 'Ours', 'US'), (?, 'Theirs', 'US')").params(OURS, THEIRS)
                .update();
        search = new CaseSearch(jdbc, mock(Clocks.class), mock(Standings.class));
    }

    @Test
    void wordsAndBeginningsOfWordsFindTheNewestFirst() throws Exception {
        upgrade();
        for (int number = 1; number <= CaseQuery.PAGE + 3; number++) {
            add(number, number % 2 == 0 ? OURS : THEIRS, "Example Zürich Cloud", 1);
        }
        add(50, OURS, "Exemplary", 1);
        var first = find("zurich", null, null, null);
        assertThat(first.lines()).hasSize(CaseQuery.PAGE).extracting(CaseLine::number).startsWith(28L, 27L, 26L);
        assertThat(find("zurich", null, null, first.next()).lines()).extracting(CaseLine::number).containsExactly(3L, 2L, 1L);
        assertThat(find("exem", null, null, null).lines()).extracting(CaseLine::number).containsExactly(50L);
        assertThat(find("ex", OURS, null, null).lines()).extracting(CaseLine::number).startsWith(50L, 28L, 26L).doesNotContain(27L);
        assertThat(find("cloud", OURS, null, null).lines()).hasSize(14);
        assertThat(find("clou zür", null, null, null).lines()).hasSize(CaseQuery.PAGE);
        assertThat(find("Z000007 cloud", null, null, null).lines()).extracting(CaseLine::number).containsExactly(7L);
        assertThat(find("Z000007", OURS, null, null).lines()).isEmpty();
        assertThat(find("", OURS, "LICENSED", null).lines()).hasSize(15);
        assertThat(find("", null, "DENIED", null).lines()).isEmpty();
        assertThat(search.find(new CaseQuery("cloud", null, null, List.of("Z000009"), null)).lines()).hasSize(1);
        assertThat(search.find(new CaseQuery("cloud", null, null, List.of(), null)).lines()).isEmpty();
    }

    @Test
    void earlierCasesAreThoseOfTheSameNameWithoutItsLegalForm() throws Exception {
        upgrade();
        add(1, OURS, "Example Hall S.A.", 30);
        add(2, THEIRS, "EXAMPLE HALL", 20);
        add(3, THEIRS, "Example Halls", 10);
        add(4, OURS, "Éxample Hall, Inc.", 1);
        var earlier = new EarlierCases(jdbc);
        assertThat(earlier.of("Z000004")).extracting(EarlierCase::controlNumber).containsExactly("Z000002", "Z000001");
        assertThat(earlier.of("Z000001")).isEmpty();
    }

    @Test
    void casesAreCountedByStageAndAge() throws Exception {
        upgrade();
        int number = 1;
        for (int days : List.of(0, 9, 10, 30, 31, 90, 91, 400)) {
            add(number++, OURS, "Any", days);
        }
        var counts = new CaseCounts(jdbc, Clock.fixed(NOW, ZoneOffset.UTC)).of(List.of("DENIED", "LICENSED"));
        assertThat(counts).containsExactly(new CaseCounts.AtStage("LICENSED", List.of(2L, 2L, 2L, 2L)));
        assertThat(counts.get(0).all()).isEqualTo(8);
    }

    @Test
    void casesOfBeforeAreFoundAfterAnUpgrade() throws Exception {
        application(7, OURS, "Old Hall Ltd", FORM, NOW);
        jdbc.sql("insert into classification (control_number, position, classified_at, description, quantity, eccn, unit_tpp,"
                + " reasons) values ('Z000007', 0, current_timestamp, 'chip', 3, '3A090.a', 10, ''),"
                + " ('Z000007', 1, current_timestamp, 'weights', 1, '4E091', null, '')").update();
        jdbc.sql("insert into determination (control_number, determined_at, rule_set, rule_set_hash, aggregate_tpp, license_required,"
                + " review_policy, exceptions, reasons, citations) values ('Z000007', current_timestamp, 'RS', 'h', 20, true, 'P', '',"
                + " '', '')").update();

        upgrade();

        assertThat(find("3A090 holding Malaysia", null, "LICENSED", null).lines()).singleElement()
                .returns("3A090.a, 4E091", CaseLine::eccns)
                .satisfies(line -> assertThat(line.orderTpp().value()).isEqualByComparingTo(BigDecimal.valueOf(30)))
                .satisfies(line -> assertThat(line.aggregateTpp().value()).isEqualByComparingTo(BigDecimal.valueOf(20)));
        assertThat(jdbc.sql("select role || '=' || name_key from caseload_party order by role").query(String.class).list())
                .containsExactly("PURCHASER=lessor n", "ULTIMATE_CONSIGNEE=old hall", "ULTIMATE_PARENT=old holding");
    }

    private CasePage find(String text, UUID organization, String stage, Long before) {
        return search.find(new CaseQuery(text, stage, organization, null, before));
    }

    private void add(int number, UUID organization, String consignee, int days) {
        var at = NOW.minus(Duration.ofDays(days)).minusSeconds(60);
        application(number, organization, consignee, "{}", at);
        new CaseRows(jdbc, new PartyNames("config")).add(new CaseOpened(number, controlNumber(number), organization, "Exporter", "MY", consignee, at, "LICENSED",
                List.of(new CaseParty("ULTIMATE_CONSIGNEE", consignee))), "Malaysia");
    }

    private void application(int number, UUID organization, String consignee, String form, Instant at) {
        var draft = UUID.randomUUID();
        jdbc.sql("insert into draft (id, organization, version, form, saved_by, saved_at) values (?, ?, 1, '{}', 'x', ?)")
                .params(draft, organization, at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into application (number, control_number, draft, organization, applicant_name, contact_name,"
                + " contact_email, registered_by, registered_at, signed_by, destination, consignee_name, form, stage) values (?,"
                + " ?, ?, ?, 'Exporter', 'x', 'x', 'x', ?, 'x', 'MY', ?, ?, 'LICENSED')")
                .params(number, controlNumber(number), draft, organization, at.atOffset(ZoneOffset.UTC), consignee, form).update();
    }

    private static String controlNumber(int number) {
        return String.format("Z%06d", number);
    }

    private void upgrade() throws Exception {
        Countries countries = mock(Countries.class);
        when(countries.name(any())).thenReturn("Malaysia");
        try (var connection = database.getConnection()) {
            Context context = mock(Context.class);
            when(context.getConnection()).thenReturn(connection);
            new CasesOfBefore(countries, new PartyNames("config")).migrate(context);
        }
    }
}
