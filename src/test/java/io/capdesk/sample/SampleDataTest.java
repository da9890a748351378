package io.capdesk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.Person;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.Standings;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegistrationCheck;
import io.capdesk.intake.Stage;
import io.capdesk.notices.Notice;
import io.capdesk.notices.NoticeKind;
import io.capdesk.notices.Notices;
import io.capdesk.questions.Question;
import io.capdesk.questions.Questions;
import io.capdesk.rules.Tpp;
import io.capdesk.sample.SampleData.Begun;
import io.capdesk.sample.SampleStory.Progress;
import io.capdesk.screening.Screening;
import io.capdesk.workflow.StaffQueue;
import io.capdesk.workflow.StaffTask;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample data, brought once by a desk that breaks down on the way, and looked at. */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
    "spring.datasource.url=jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1", "capdesk.sample-data=true",
    "capdesk.sample-data-scheduled=false", "camunda.bpm.job-execution.enabled=false", "capdesk.outbox.scheduled=false",
    "capdesk.notices.scheduled=false", "capdesk.outbox-folder=target/outbox-sample-${capdesk.test.fork:0}"})
class SampleDataTest {

    private static final int MOST_ROUNDS = 1000;
    private static final List<String> TABLES = List.of("draft", "application", "application_stage", "document", "letter", "notice",
            "allocation_claim", "allocation_entry", "recommendation", "referral", "security_finding", "license", "audit_entry",
            "screening_hit", "applicant_account", "organization", "ACT_ID_USER", "ACT_RU_EXECUTION", "ACT_RU_TASK");

    @Autowired SampleStory story;
    @Autowired SampleData data;
    @Autowired AuditTrail audit;
    @Autowired Clock clock;
    @Autowired Applicants applicants;
    @Autowired OneTimePasswords oneTimePasswords;
    @Autowired Applications applications;
    @Autowired Drafts drafts;
    @Autowired RegistrationCheck check;
    @Autowired DocumentStore documents;
    @Autowired Notices notices;
    @Autowired Questions questions;
    @Autowired Clocks clocks;
    @Autowired Screening screening;
    @Autowired Ledger ledger;
    @Autowired Standings standings;
    @Autowired LedgerInvariants invariants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @MockitoSpyBean StaffQueue queue;

    private Person applicant;

    @BeforeEach
    void bring() {
        if (applicants.find("sample-applicant").isEmpty()) {
            bringBrokenOnTheWay();
        }
        applicant = applicants.find("sample-applicant").orElseThrow();
    }

    /** Every answer is given, and its transaction is lost, before it is given again: what a desk leaves that is killed at each. */
    private void bringBrokenOnTheWay() {
        Set<List<Object>> lost = new HashSet<>();
        doAnswer(call -> {
            boolean answered = (Boolean) call.callRealMethod();
            if (answered && lost.add(Arrays.asList(call.getArguments()))) {
                throw new IllegalStateException("killed");
            }
            return answered;
        }).when(queue).answer(any(), any(), any(StaffTask.class), any());
        Map<String, String> accounts = ((Begun.Begins) story.begin()).accounts();
        assertThat(accounts).hasSize(12).containsKeys("sample-officer", "sample-applicant");
        assertThat(accounts.keySet()).allMatch(oneTimePasswords::mustChange);
        finish();
        assertThat(lost).hasSize(SampleFile.shipped().deals().stream().mapToInt(deal -> deal.steps().size()).sum());
    }

    private void finish() {
        for (int round = 0; story.goOn() != Progress.COMPLETE; round++) {
            assertThat(round).as("rounds").isLessThan(MOST_ROUNDS);
        }
    }

    @Test
    void casesHaveTheAgeThatTheirStageTakesAndTheRecordIsInOrder() {
        Instant now = Instant.now();
        assertThat(clock.instant()).isBetween(now.minusSeconds(5), now.plusSeconds(5));
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(Date.from(now), 5_000);
        var denied = applications.get(number("humain-phase-1"));
        assertThat(denied.registeredAt()).isBefore(now.minus(Duration.ofDays(79)));
        assertThat(Duration.between(denied.history().stream().filter(entered -> entered.stage() == Stage.INTENT_TO_DENY).findFirst()
                .orElseThrow().at(), denied.history().get(denied.history().size() - 1).at()).toDays()).isBetween(44L, 46L);
        for (SampleDeal deal : SampleFile.shipped().deals()) {
            if (!deal.staysDraft()) {
                assertThat(audit.of(number(deal.deal()))).as(deal.deal()).extracting(AuditTrail.Entry::at).isSorted();
            }
        }
    }

    @Test
    void everyDealIsWhereItShallBe() {
        assertThat(stages()).containsExactlyInAnyOrderEntriesOf(Map.of("ytl-johor", Stage.LICENSED, "humain-phase-1", Stage.DENIED,
                "indiaai-two-rounds", Stage.UNDER_REVIEW, "indiaai-february", Stage.RECOMMENDATION,
                "microsoft-september", Stage.COUNTERSIGNATURE, "stargate-uae", Stage.UNDER_REVIEW,
                "indiaai-h200", Stage.NO_LICENSE_REQUIRED, "microsoft-earlier", Stage.INITIAL_REVIEW));
        assertThat(drafts.open(applicant)).extracting(draft -> draft.form().consignee().name())
                .containsExactlyInAnyOrder("G42", "Reliance");
        assertThat(drafts.open(applicant)).filteredOn(draft -> check.problems(draft).isEmpty()).hasSize(1);
    }

    @Test
    void allocationsAreThoseOfTheAnnouncedQuantities() {
        assertThat(levels("MY")).extracting(Levels::postedTpp, Levels::pendingTpp).containsExactly(Tpp.of(617_120_000), Tpp.ZERO);
        assertThat(levels("IN")).extracting(Levels::postedTpp, Levels::pendingTpp, Levels::waitingTpp)
                .containsExactly(Tpp.ZERO, Tpp.of(543_560_056), Tpp.of(601_616_000));
        assertThat(standings.of(number("indiaai-february")).orElseThrow().answer()).isInstanceOf(Answer.BehindOthers.class);
        assertThat(standings.of(number("humain-phase-1")).orElseThrow().answer()).isInstanceOf(Answer.AllocationMet.class);
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    void listedNamesAreOpenAndTheExceptionIsNotified() {
        assertThat(screening.openHits(number("stargate-uae"))).isNotEmpty();
        assertThat(notices.of(applicant)).singleElement().extracting(Notice::kind, Notice::application)
                .containsExactly(NoticeKind.LPP, number("indiaai-h200"));
    }

    @Test
    void oneStandsStillUntilItsApplicantAnswers() {
        assertThat(questions.of(number("microsoft-earlier"))).singleElement().matches(Question::awaited);
        assertThat(clocks.of(number("microsoft-earlier"))).isNotEmpty().allMatch(one -> one.clock().onHold());
    }

    @Test
    void everyDealHasItsPurchaseOrder() throws IOException {
        for (SampleDeal deal : SampleFile.shipped().deals()) {
            Draft draft = draft(deal.deal());
            Document order = documents.of(draft.registered() ? draft.controlNumber() : draft.documentOwner()).stream()
                    .filter(document -> document.kind() == DocumentKind.PURCHASE_ORDER).collect(Collectors.reducing((one, other) -> {
                        throw new AssertionError("two orders of " + deal.deal());
                    })).orElseThrow();
            assertThat(order.mediaType()).isEqualTo("application/pdf");
            assertThat(text(order)).contains("Nobody placed this order", deal.form().consignee().name(),
                    String.format(Locale.US, "%,d", Long.valueOf(deal.form().items().get(0).quantity())));
        }
    }

    @Test
    void secondStartBringsNothing() {
        Map<String, Integer> before = counts();

        assertThat(story.begin()).isEqualTo(new Begun.Begins(Map.of()));
        finish();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void deskWithCasesOfItsOwnGetsNone() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from sample_deal").update();

            assertThat(story.begin()).isEqualTo(new Begun.HasCasesOfItsOwn());
            assertThat(story.goOn()).isEqualTo(Progress.COMPLETE);
        });
    }

    private Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        SampleFile.shipped().deals().stream().filter(deal -> draft(deal.deal()).registered())
                .forEach(deal -> stages.put(deal.deal(), applications.get(number(deal.deal())).stage()));
        return stages;
    }

    private Draft draft(String deal) {
        UUID id = jdbc.sql("select draft from sample_deal where deal = ?").param(deal).query(UUID.class).single();
        return drafts.find(applicant, id).orElseThrow();
    }

    private String number(String deal) {
        return draft(deal).controlNumber();
    }

    private Levels levels(String destination) {
        return ledger.levels(AccountKey.parse("COUNTRY/" + destination + "/2025-2027"));
    }

    private Map<String, Integer> counts() {
        return TABLES.stream().collect(Collectors.toMap(table -> table,
                table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    private String text(Document document) throws IOException {
        try (InputStream content = documents.open(document.id()); var pdf = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
