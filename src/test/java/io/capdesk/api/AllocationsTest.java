package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.RunningBalance;
import io.capdesk.allocation.StatementEntry;
import io.capdesk.allocation.StatementPage;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What of the ledger everybody may read: countries, and entries without cases. */
class AllocationsTest extends ApiTest {

    private static final AccountKey MALAYSIA = AccountKey.parse("COUNTRY/MY/2025-2027");
    private static final String ENTRIES = "/api/v1/allocations/MY-2025-2027/entries";

    @Autowired
    Ledger ledger;
    @Autowired
    AccountStatements statements;

    @BeforeEach
    void aCountryAndACompany() {
        Levels malaysia = new Levels(MALAYSIA, Tpp.of(790_000_000), Tpp.of(617_120_000), Tpp.of(7_916), Tpp.ZERO, 0);
        AccountKey company = AccountKey.lowProcessingPerformance("=Example Holding", 2026);
        Levels parent = new Levels(company, Tpp.of(26_900_000), Tpp.ZERO, Tpp.of(1), Tpp.ZERO, 0);
        when(ledger.levels()).thenReturn(List.of(malaysia, parent));
        when(ledger.levels(MALAYSIA)).thenReturn(malaysia);
        when(ledger.levels(company)).thenReturn(parent);
        AccountKey untouched = AccountKey.parse("COUNTRY/SA/2025-2027");
        when(ledger.levels(untouched)).thenReturn(new Levels(untouched, Tpp.ZERO, Tpp.ZERO, Tpp.ZERO, Tpp.ZERO, 0));
        RunningBalance empty = new RunningBalance(Tpp.ZERO, Tpp.ZERO, Tpp.ZERO, Tpp.ZERO);
        RunningBalance open = new RunningBalance(Tpp.of(790_000_000), Tpp.ZERO, Tpp.ZERO, Tpp.ZERO);
        RunningBalance reserved = new RunningBalance(Tpp.of(790_000_000), Tpp.of(617_120_000), Tpp.ZERO, Tpp.ZERO);
        Instant at = Instant.parse("2026-07-01T15:00:00.123Z");
        when(statements.page(MALAYSIA, 0, 100)).thenReturn(new StatementPage(MALAYSIA, empty, List.of(
                new StatementEntry(1, "LIMIT", "Z000001", "-", Tpp.of(790_000_000), "SET", at, at, "ann", open),
                new StatementEntry(2, "RESERVE", "Z000001", "Z000001", Tpp.of(617_120_000), "RESERVED", at, at, "ann", reserved),
                new StatementEntry(3, "RESERVE", "Z000002", "Z000002", Tpp.of(900_000_000), "ALLOCATION_MET", at, at, "ben", reserved)),
                OptionalLong.of(3)));
        when(statements.page(MALAYSIA, 3, 500)).thenReturn(new StatementPage(MALAYSIA, reserved, List.of(), OptionalLong.empty()));
    }

    @Test
    void countries_are_listed_in_tpp_with_h100_beside_it_rounded_half_up_and_companies_are_not() {
        JsonNode list = json(fetch("/api/v1/allocations"));
        assertThat(list).hasSize(1);
        JsonNode malaysia = list.get(0);
        assertThat(malaysia.get("id").asText()).isEqualTo("MY-2025-2027");
        assertThat(malaysia.get("name").asText()).isEqualTo("Malaysia");
        assertThat(malaysia.at("/pending/tpp").asText()).isEqualTo("617120000");
        assertThat(malaysia.at("/pending/h100").asText()).isEqualTo("38979");
        // half of one H100
        assertThat(malaysia.at("/posted/h100").asText()).isEqualTo("1");
        assertThat(malaysia.at("/left/tpp").asText()).isEqualTo("172872084");
        assertThat(json(fetch("/api/v1/allocations/MY-2025-2027"))).isEqualTo(malaysia);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPP-2026-2026", "EXAMPLE-2026", "SA-2025-2027", "my-2025-2027", "MY", "COUNTRY"})
    void nothing_but_a_country_that_was_claimed_from_is_there(String id) {
        assertThat(fetch("/api/v1/allocations/" + id).getStatus()).isEqualTo(404);
        assertThat(fetch("/api/v1/allocations/" + id + "/entries").getStatus()).isEqualTo(404);
    }

    @Test
    void a_statement_opens_moves_and_closes_in_both_times() {
        JsonNode page = json(fetch(ENTRIES));
        assertThat(page.at("/opening/limit/tpp").asText()).isEqualTo("0");
        assertThat(page.get("entries")).hasSize(2);
        assertThat(page.at("/entries/1/at").asText()).isEqualTo("2026-07-01T15:00:00Z");
        assertThat(page.at("/entries/1/atWashington").asText()).isEqualTo("2026-07-01T11:00:00-04:00");
        assertThat(page.at("/entries/1/operation").asText()).isEqualTo("RESERVE");
        assertThat(page.at("/entries/1/left/tpp").asText()).isEqualTo("172880000");
        assertThat(page.at("/closing/pending/tpp").asText()).isEqualTo("617120000");
        assertThat(page.get("next").asLong()).isEqualTo(3);
        JsonNode last = json(fetch(ENTRIES + "?after=3&limit=500"));
        assertThat(last.get("opening")).isEqualTo(page.get("closing"));
        assertThat(last.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "text"})
    void no_format_names_a_case_a_person_or_who_was_told_no(String format) {
        assertThat(text(fetch(ENTRIES + "?format=" + format))).doesNotContain("Z00000", "ann", "ben", "900000000", "ALLOCATION_MET");
        assertThat(text(fetch("/api/v1/allocations?format=" + format))).doesNotContain("EXAMPLE").contains("617120000");
    }

    @ParameterizedTest
    @CsvSource({"text/csv, text/csv", "text/plain, text/plain", "application/json, application/json", "*/*, application/json",
        "'text/html;q=0.9, text/csv;q=0.5', text/csv", "text/*, text/csv"})
    void accept_chooses_the_format(String accept, String type) {
        assertThat(perform(get(ENTRIES).header("Accept", accept)).getContentType()).startsWith(type);
        assertThat(perform(get(ENTRIES + "?format=text").header("Accept", accept)).getContentType()).startsWith("text/plain");
    }

    @Test
    void text_is_the_statement_of_account_and_csv_names_the_next_page_in_a_header() {
        assertThat(text(fetch(ENTRIES + "?format=text"))).isEqualTo("""
                account COUNTRY/MY/2025-2027

                operation  id     amount  answer      pending  posted  waiting
                limit      -   790000000  SET               0       0        0
                reserve    -   617120000  RESERVED  617120000       0        0
                """);
        MockHttpServletResponse csv = fetch(ENTRIES + "?format=csv");
        assertThat(text(csv)).startsWith("movement,at_utc,at_washington,operation,outcome,tpp,h100,pending_tpp,posted_tpp,left_tpp,waiting_tpp\r\n")
                .contains("2,2026-07-01T15:00:00Z,2026-07-01T11:00:00-04:00,RESERVE,RESERVED,617120000,38979,617120000,0,172880000,0\r\n");
        assertThat(csv.getHeader("Link")).isEqualTo("<" + ENTRIES + "?after=3&format=csv>; rel=\"next\"");
        assertThat(csv.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        assertThat(perform(get(ENTRIES).header("Accept", "image/png")).getStatus()).isEqualTo(406);
        assertThat(perform(get(ENTRIES).header("Accept", "rubbish")).getStatus()).isEqualTo(406);
        for (String query : List.of("after=-1", "after=x", "limit=0", "limit=501", "format=xml", "colour=red", "after=1&after=2")) {
            assertThat(fetch(ENTRIES + "?" + query).getStatus()).as(query).isEqualTo(400);
        }
        assertThat(fetch("/api/v1/allocations?after=1").getStatus()).isEqualTo(400);
    }
}
