package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Claim;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Registration;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever asks, by whichever door, gets the same answer: public page, API, registration, and the rules themselves. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class AgreementTest extends DeskAtWork {

    private static final int CASES = 1_000;
    private static final String API = "/api/v1/determinations";

    /** What every door tells, amounts as readers get them; accounts as kind, amount afterwards and whether it fits. */
    record Told(boolean licenseRequired, String tier, String aggregateTpp, String reviewPolicy, List<String> accounts) {

        static Told of(Determination answer) {
            return new Told(answer.licenseRequired(), String.valueOf(answer.tier()), answer.aggregateTpp().shown(),
                    answer.reviewPolicy().name(), answer.accounts().stream().map(a -> a.kind() + " " + a.afterTpp().shown() + " " + a.fits())
                            .toList());
        }
    }

    @Autowired Rules rules;
    @Autowired Countries countries;
    @Autowired ChipCatalogue chips;
    @Autowired WebApplicationContext context;
    @Autowired TransactionTemplate transactions;

    private MockMvc mvc;
    private final JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).serializationInclusion(JsonInclude.Include.NON_NULL).build();

    @BeforeEach
    void someLicensesAreIssued() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        transactions.executeWithoutResult(open -> List.of("KE", "NG").forEach(country -> {
            var account = AccountKey.parse("COUNTRY/" + country + "/2025-2027");
            var amount = Tpp.of(country.equals("KE") ? 500_000_000 : 790_000_000);
            ledger.reserve(new Claim("agreement-" + country, account, amount, Tpp.of(790_000_000), "agreement", "RS-DIFF",
                    clock.instant(), "desk"));
            ledger.post("agreement-" + country, amount, "desk");
        }));
    }

    @Test
    void everyDoorTellsTheSame() throws Exception {
        long seed = Long.getLong("capdesk.seed", System.nanoTime());
        System.out.println("AgreementTest: -Dcapdesk.seed=" + seed);
        var generated = new AnyTransaction(new SplittableRandom(seed), countries, chips);
        boolean hasApi = mvc.perform(get("/api/v1/chips")).andReturn().getResponse().getStatus() == 200;
        for (int i = 0; i < CASES; i++) {
            boolean fileable = i % 4 == 0;
            Transaction asked = fileable ? generated.ofAnApplication(today()) : generated.next();
            if (fileable) {
                asked = asked.withCounters(new Counters(licensed(asked.destination()), null, null, null));
            }
            var answer = rules.determine(asked);
            var told = Told.of(answer);
            String which = "case " + i + " of seed " + seed + ": " + asked;
            assertThat(page(asked, !fileable)).as("page, " + which).isEqualTo(told);
            if (hasApi) {
                assertThat(api(asked)).as("API, " + which).isEqualTo(told);
            }
            if (fileable) {
                assertSameAtRegistration(asked, answer, which);
            }
        }
    }

    private Told page(Transaction asked, boolean counted) throws Exception {
        var request = get("/need-a-licence");
        AsPageQuery.of(asked, counted).forEach(request::param);
        String page = mvc.perform(request).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        String verdict = value(page, "<h2[^>]*id=\"verdict\"[^>]*><data value=\"([^\"]*)\"");
        String tier = value(page, "<data id=\"tier\" value=\"([^\"]*)\"");
        List<String> accounts = new ArrayList<>();
        Pattern.compile("desk-account-after\" value=\"([^\"]*)\"").matcher(page).results().forEach(a -> accounts.add(a.group(1)));
        return new Told(verdict.equals("NEEDED"), tier.equals("none") ? "null" : tier,
                value(page, "<data id=\"aggregate\" value=\"([^\"]*)\""), value(page, "<data id=\"policy\" value=\"([^\"]*)\""), accounts);
    }

    private static String value(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private Told api(Transaction asked) throws Exception {
        String answer = mvc.perform(post(API).contentType(MediaType.APPLICATION_JSON).content(AsApiRequest.of(asked, json)))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        JsonNode told = json.readTree(answer);
        List<String> accounts = new ArrayList<>();
        told.path("accounts").forEach(a -> accounts.add(a.path("kind").asText() + " " + a.path("afterTpp").asText() + " "
                + a.path("fits").asText()));
        return new Told(told.path("licenseRequired").asBoolean(), told.path("tier").asText(), told.path("aggregateTpp").asText(),
                told.path("reviewPolicy").asText(), accounts);
    }

    /** Registered on the real engine, then taken back. */
    private void assertSameAtRegistration(Transaction asked, Determination answer, String which) {
        transactions.executeWithoutResult(open -> {
            var party = asked.ultimateConsignee();
            var item = asked.items().get(0);
            var order = Orders.order(asked.destination(), item.chip(), Long.toString(item.quantity()));
            var form = new ApplicationForm(new Shipment(asked.destination(), asked.activity().name(), asked.origin(), ""),
                    new Consignee("Consignee", "Street 1", party.headquarters(), party.ultimateParent(),
                            party.ultimateParentHeadquarters(), "NO"), null, null, null, null, null).over(order);
            var registration = registerApplication.register(applicant, draft(form).id(), "Export desk");
            assertThat(registration).as(which).isInstanceOf(Registration.Registered.class);
            var found = applications.get(((Registration.Registered) registration).controlNumber()).determination();
            assertThat(new Told(found.licenseRequired(), String.valueOf(found.tier()), found.aggregateTpp().shown(),
                    found.reviewPolicy().name(), Told.of(answer).accounts())).as("registration, " + which).isEqualTo(Told.of(answer));
            assertThat(found.accountLimit()).as("registration's account, " + which).isEqualTo(answer.account(Account.Kind.COUNTRY)
                    .filter(account -> account.fits() != null).map(Account::limitTpp).orElse(null));
            assertThat(found.exceptions()).as("registration's exceptions, " + which).isEqualTo(answer.availableExceptions());
            open.setRollbackOnly();
        });
    }

    private Tpp licensed(String country) {
        return ledger.levels(AccountKey.parse("COUNTRY/" + country + "/2025-2027")).postedTpp();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    }
}
