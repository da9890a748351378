package io.capdesk.portal.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.Cites;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.rules.Tpp;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The public question with the real rules, item kind by item kind and mistake by mistake. */
@WebMvcTest(RequirementPage.class)
@AutoConfigureMockMvc(addFilters = false)
@Import(RequirementPageTest.Parts.class)
class RequirementPageTest {

    private static final String PARTIES = "destination=MY&headquarters=MY&parent=Example+Berhad&";
    private static final String DAY = "&date=2025-06-02";
    private static final String H100 = "item1.chip=nvidia-h100-sxm5-80gb&item1.quantity=";

    @TestConfiguration
    @ComponentScan({"io.capdesk.rules", "io.capdesk.pages"})
    @Import({JudgeRequirement.class, SelectOptions.class})
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    MockMvc mvc;
    @MockitoBean
    Ledger ledger;

    @BeforeEach
    void licensedSoFar() {
        when(ledger.levels(any(AccountKey.class))).thenAnswer(call -> new Levels(call.getArgument(0), Tpp.of(790_000_000),
                Tpp.of(80_000), Tpp.of(40_000), Tpp.of(0), 0));
    }

    private void ask(String query, Matcher<String> answer) throws Exception {
        mvc.perform(get(URI.create(RequirementPage.PATH + "?" + query.replace("+", "%20")))).andExpect(status().isOk())
                .andExpect(content().string(answer));
    }

    private static Matcher<String> says(String... parts) {
        return allOf(Arrays.stream(parts).<Matcher<? super String>>map(Matchers::containsString).toList());
    }

    @Test
    void theEmptyFormAsksAndAnswersNothing() throws Exception {
        mvc.perform(get(RequirementPage.PATH)).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Where will the items be used?"), not(containsString("id=\"verdict\"")),
                        not(containsString("Not answered yet")))));
    }

    @Test
    void aLicenseIsNeededOneChipBeyondLpp() throws Exception {
        ask(PARTIES + H100 + "1700" + DAY, says("Yes, a license is needed; presumption of approval.", "26,914,400 TPP",
                "≈ 1,700 H100", "14,400 TPP too much", "763,045,600", "What this desk has licensed to Malaysia up to now",
                "hold 80,000 TPP reserved", "File an application", "href=\"/rule#15-cfr-740-29-d\"", "RS-DIFF",
                "codified, not enforced since 13 May 2025", "the press calls it the 1,700-GPU exception"));
    }

    @Test
    void lppCoversWithItsDutiesAndTheirDays() throws Exception {
        ask(PARTIES + H100 + "1699" + DAY, says("No license is needed: License Exception LPP covers it.", "By 2 July 2025:",
                "LPP Shipment", "You may ask for a license all the same"));
    }

    @Test
    void whatTheDeskHasLicensedCountsUnlessAnotherAmountIsStated() throws Exception {
        ask(PARTIES + H100 + "1700" + DAY + "&countryTpp=790,000,000",
                says("Yes, a license is needed; policy of denial.", "As you stated", "ask for a departure"));
    }

    @Test
    void aChipByItsOwnFigures() throws Exception {
        ask(PARTIES + "item1.kind=circuit&item1.tops1=300&item1.bits1=16&item1.tops2=599&item1.bits2=8&item1.die=900"
                + "&item1.quantity=10" + DAY, says("3A090.a", "4,800", "density 5.33", "48,000 TPP"));
    }

    @Test
    void aComputerOfChipsOfTheCatalogueAndOthers() throws Exception {
        ask(PARTIES + "item1.kind=computer&item1.chip1=nvidia-h100-sxm5-80gb&item1.count1=8&item1.tops2=100&item1.bits2=8"
                + "&item1.count2=2&item1.quantity=2" + DAY, says("4A090.a", "128,256", "256,512 TPP"));
    }

    @Test
    void modelWeightsThatDeriveFromAnOpenModel() throws Exception {
        ask(PARTIES + "item1.kind=weights&item1.operations=4.8e26&item1.baseOperations=4e26&item1.basePublished=yes"
                + "&item1.syntheticShare=0.15&item1.generatorOperations=5e25&item1.generationOperations=1e24" + DAY,
                says("4E091", "presumption of denial"));
        ask(PARTIES + "item1.kind=weights&item1.operations=4.8e26&item1.published=yes" + DAY, says("No license is needed.",
                "Nothing has to be filed."));
    }

    @Test
    void severalItemsAreSummed() throws Exception {
        ask(PARTIES + H100 + "1&item2.kind=computer&item2.chip1=nvidia-gb200&item2.count1=2&item2.quantity=3&item3.kind=chip" + DAY,
                says("255,832 TPP", "Item 2: computer or assembly"));
    }

    @Test
    void anAuthorizationMayCover() throws Exception {
        ask(PARTIES + H100 + "1700&authorization=NVEU&authorizationCountry=MY" + DAY,
                says("No license is needed: the national validated end user authorization covers it.",
                        "National validated end user authorization for Malaysia"));
        ask(PARTIES + H100 + "1700&authorization=UVEU" + DAY, says("the universal validated end user authorization covers it"));
    }

    @Test
    @Cites("90 FR 5298")
    void chipsOfUnknownDesignersHaveNoAia() throws Exception {
        String japan = "destination=JP&headquarters=JP&item1.kind=circuit&item1.tops1=2000&item1.bits1=8&item1.quantity=2000" + DAY;
        ask(japan, says("License Exception AIA covers it", "taken as authorized"));
        ask(japan + "&item1.designer=OTHER", says("a license is needed", "neither approved nor authorized"));
    }

    @Test
    void aReadingThatDecidesIsNamed() throws Exception {
        ask("destination=SA&headquarters=SA&" + H100 + "1" + DAY, says("lpp_vs_740_2_a_9_ii", "Taken here: <strong>block</strong>"));
    }

    @ParameterizedTest
    @CsvSource({
        "RS-DIFF,    2025-06-02, 'Yes, a license is needed; presumption of denial.', 'codified, not enforced since 13 May 2025'",
        "RS-PRE,     2025-06-02, 'Yes, a license is needed; presumption of denial.', 'in practice since 13 May 2025'",
        "RS-2026-01, 2026-02-02, 'Yes, a license is needed; case-by-case review.', 'in force since 15 January 2026'"})
    void anotherRuleSetMayBeAsked(String ruleSet, String date, String verdict, String standing) throws Exception {
        ask("destination=CN&headquarters=CN&item1.kind=circuit&item1.tops1=296&item1.bits1=8&item1.die=300&item1.bandwidth=4000&item1.quantity=1&date=" + date + "&ruleSet=" + ruleSet,
                says(verdict, ruleSet, standing));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            destination=XX&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1 | destination | is no country
            headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1                | destination | Choose the country where the items will be used.
            destination=MY&item1.chip=nvidia-gb200&item1.quantity=1                 | headquarters | Choose the country where the recipient
            destination=MY&headquarters=MY                                          | item1.chip | Choose the chip
            destination=MY&headquarters=MY&item1.chip=abacus&item1.quantity=1       | item1.chip | is not in the catalogue
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200                  | item1.quantity | Enter how many.
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=a+few | item1.quantity | Enter a whole number
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=0 | item1.quantity | Enter a whole number
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&item1.otherEccn=9X999 | item1.otherEccn | One of [3A001.z.1
            destination=MY&headquarters=MY&item1.kind=circuit&item1.tops1=fast&item1.bits1=8&item1.quantity=1 | item1.tops1 | Enter a number
            destination=MY&headquarters=MY&item1.kind=circuit&item1.tops1=9&item1.quantity=1 | item1.bits1 | Enter the bit length
            destination=MY&headquarters=MY&item1.kind=circuit&item1.tops1=9&item1.bits1=4096&item1.quantity=1 | item1.bits1 | 1 to 1024
            destination=MY&headquarters=MY&item1.kind=computer&item1.count1=8&item1.quantity=1 | item1.chip1 | Choose the chip inside
            destination=MY&headquarters=MY&item1.kind=computer&item1.chip1=nvidia-gb200&item1.quantity=1 | item1.count1 | Enter how many of them
            destination=MY&headquarters=MY&item1.kind=weights&item1.published=yes | item1.operations | Enter the training operations
            destination=MY&headquarters=MY&item1.kind=weights&item1.operations=1e999999999 | item1.operations | Enter a number
            destination=MY&headquarters=MY&item1.kind=weights&item1.operations=1e26&item1.baseOperations=2e26 | item1.baseOperations | More than the model
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&date=2020-01-01 | date | RS-DIFF is law from 2025-01-13 on
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&date=yesterday | date | Enter a date
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&ruleSet=RS-NONE | ruleSet | is not known
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&authorization=NVEU | authorizationCountry | Choose the country
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&endUse=FUN | endUse | Choose one of the answers
            destination=MY&headquarters=MY&item1.chip=nvidia-gb200&item1.quantity=1&countryTpp=-1 | countryTpp | Enter a number
            """)
    void aMistakeIsNamedBesideItsField(String query, String field, String sentence) throws Exception {
        ask(query, says("Error: Does my export need a license?", "href=\"#" + field + "\"", "id=\"" + field + "-problem\"", sentence));
    }

    @Test
    void whatWasTypedStays() throws Exception {
        ask("destination=XX&headquarters=MY&parent=%3Cb%3EBold%3C%2Fb%3E&item1.chip=nvidia-gb200&item1.quantity=a+few",
                says("XX (unknown)", "&lt;b&gt;Bold&lt;/b&gt;", "value=\"a few\""));
    }

    @Test
    void theFormsEmptyFieldsDoNotStayInTheAddress() throws Exception {
        mvc.perform(get(RequirementPage.PATH).param("destination", "MY").param("headquarters", "").param("item1.kind", "chip")
                .param("item1.chip", "nvidia-gb200").param("item1.quantity", "1").param("date", ""))
                .andExpect(redirectedUrl("/need-a-licence?destination=MY&item1.kind=chip&item1.chip=nvidia-gb200&item1.quantity=1"));
    }

    @Test
    void itemsAreAddedAndTakenOffWithoutScripts() throws Exception {
        mvc.perform(get(RequirementPage.PATH).param("item1.kind", "chip").param("item1.chip", "nvidia-gb200").param("item1.quantity", "")
                .param("add", "weights")).andExpect(redirectedUrl(
                        "/need-a-licence?edit=yes&item1.kind=chip&item1.chip=nvidia-gb200&item2.kind=weights#item2"));
        mvc.perform(get(RequirementPage.PATH).param("item1.kind", "chip").param("item1.chip", "nvidia-gb200")
                .param("item2.kind", "weights").param("item2.operations", "1e26").param("remove", "1")).andExpect(redirectedUrl(
                        "/need-a-licence?edit=yes&item1.kind=weights&item1.operations=1e26#items"));
    }

    @Test
    void twentyItemsAreTheMost() throws Exception {
        var request = get(RequirementPage.PATH).param("add", "chip");
        for (int item = 1; item <= 99; item++) {
            request.param("item" + item + ".kind", "chip").param("item" + item + ".quantity", "1");
        }
        mvc.perform(request).andExpect(status().is3xxRedirection())
                .andExpect(result -> assertThat(result.getResponse().getRedirectedUrl())
                        .contains("item20.kind").doesNotContain("item21"));
    }
}
