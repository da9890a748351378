package io.capdesk.managers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(AllocationsPage.class)
class AllocationsPageTest {

    @TestConfiguration
    @ComponentScan({"io.capdesk.rules", "io.capdesk.pages"})
    static class Parts {}

    @Autowired
    MockMvc mvc;
    @MockitoBean
    Ledger ledger;

    @Test
    void anAccountIsShownWithLimitPendingPostedLeftAndWaiting() throws Exception {
        when(ledger.levels()).thenReturn(List.of(new Levels(AccountKey.parse("COUNTRY/MY/2025-2027"), Tpp.of(790_000_000),
                Tpp.of(617_120_000), Tpp.of(15_832_000), Tpp.of(5_000), Tpp.of(40_000_000), 1)));
        String row = page(Role.MANAGER).getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(row).containsSubsequence("Limit Pending Posted Counted Left Waiting", "Malaysia", "2025-2027", "790,000,000",
                "617,120,000", "15,832,000", "5,000", "157,048,000", "40,000,000", "1 application");
    }

    @Test
    void countriesComeFirstAndParentsHaveSectionsOfTheirOwn() throws Exception {
        when(ledger.levels()).thenReturn(List.of(
                new Levels(AccountKey.certificate("Example Japan"), Tpp.of(253_000_000), Tpp.ZERO, Tpp.of(300_000_000), Tpp.ZERO, 0),
                new Levels(AccountKey.parse("COUNTRY/MY/2025-2027"), Tpp.of(790_000_000), Tpp.ZERO, Tpp.of(1), Tpp.ZERO, 0),
                new Levels(AccountKey.lowProcessingPerformance("Example Holding", 2026), Tpp.of(26_900_000), Tpp.ZERO,
                        Tpp.of(26_880_000), Tpp.ZERO, 0)));
        String text = page(Role.MANAGER).getContentAsString().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(text).containsSubsequence("Malaysia", "790,000,000", "License Exception LPP", "EXAMPLE HOLDING", "2026", "26,900,000",
                "26,880,000", "20,000", "License Exception AIA", "EXAMPLE JAPAN", "253,000,000", "300,000,000");
    }

    @Test
    void anEmptyLedgerSaysSo() throws Exception {
        when(ledger.levels()).thenReturn(List.of());
        assertThat(page(Role.MANAGER).getContentAsString()).contains("Nothing has been applied for yet.").doesNotContain("<table");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"APPLICANT", "SECURITY_REVIEWER", "STATE_REVIEWER", "DEFENSE_REVIEWER",
        "ENERGY_REVIEWER"})
    void whoMayNotReadAllocationsIsRefusedByThePageItself(Role role) throws Exception {
        assertThat(page(role).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse page(Role role) throws Exception {
        Person person = new Person("reader", "Reader", null, Set.of(role), null);
        return mvc.perform(get("/managers/allocations")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn().getResponse();
    }
}
