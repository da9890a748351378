package io.capdesk.portal.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.capdesk.allocation.Ledger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** Every page says by which rule set the desk works and how that one stands, whichever it is. */
@WebMvcTest(RequirementPage.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(RequirementPageTest.Parts.class)
class BannerTest {

    @MockitoBean
    Ledger ledger;

    private static void banner(MockMvc mvc, String... parts) throws Exception {
        var page = mvc.perform(get(RequirementPage.PATH)).andReturn().getResponse().getContentAsString();
        var banner = page.substring(page.indexOf("aria-label=\"Rule set in use\""), page.indexOf("<main"));
        for (String part : parts) {
            assertThat(banner).contains(part);
        }
    }

    @Test
    void theFrameworkIsCodifiedAndNotEnforced(@Autowired MockMvc mvc) throws Exception {
        banner(mvc, "RS-DIFF", "Framework for Artificial Intelligence Diffusion", "codified, not enforced since 13 May 2025");
    }

    @Nested
    @TestPropertySource(properties = "capdesk.rule-set=RS-PRE")
    class BeforeTheFramework {
        @Test
        void isThePractice(@Autowired MockMvc mvc) throws Exception {
            banner(mvc, "RS-PRE", "in practice since 13 May 2025");
            mvc.perform(get(RequirementPage.PATH)).andExpect(content().string(containsString("The desk’s (RS-PRE)")));
        }
    }

    @Nested
    @TestPropertySource(properties = "capdesk.rule-set=RS-2026-01")
    class SinceJanuary2026 {
        @Test
        void isInForce(@Autowired MockMvc mvc) throws Exception {
            banner(mvc, "RS-2026-01", "in force since 15 January 2026");
        }
    }
}
