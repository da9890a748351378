package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.holds.HoldRefusal;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.AmendableField;
import io.capdesk.intake.Amendments;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Correction;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referrals;
import io.capdesk.operations.CheckInvariants;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AnswerQuestion.Outcome;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.QuestionRefusal;
import io.capdesk.questions.Questions;
import io.capdesk.questions.ReadAnswer;
import io.capdesk.rules.Tpp;
import io.capdesk.workflow.task.TaskRefused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Questions to the applicant on the real engine, with moved time. Day 0 is 2 March 2026. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class QuestionsTest extends DeskAtWork {

    private static final LocalDate REGISTERED = LocalDate.parse("2026-03-02");

    @Autowired AskQuestion ask;
    @Autowired AnswerQuestion answer;
    @Autowired ReadAnswer read;
    @Autowired Questions questions;
    @Autowired Amendments amendments;
    @Autowired Holds holds;
    @Autowired ReleaseHold release;
    @Autowired Clocks clocks;
    @Autowired Referrals referrals;
    @Autowired WithdrawApplication withdraw;
    @Autowired RuntimeService runtime;
    @Autowired CaseClaims claims;
    @Autowired CorrectItems correct;
    @Autowired ReconsiderWaiting reconsider;
    @Autowired CheckInvariants check;
    @Autowired AuditTrail audit;

    @Test
    @Cites("15 CFR 750.4(b)(1)")
    void partialAnswersAskBackAndTheClockBetween() {
        var number = registered(order("VU", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        onDay(2);
        var question = asked(officer, number, false, "Who rents it?", "Which floor?");
        assertThat(whole(number).onHold()).isTrue();
        assertThat(letters(number)).hasSize(2).last().isEqualTo("Question about application " + number);
        assertThat(question.dueOn()).isEqualTo(REGISTERED.plusDays(12));

        onDay(5);
        assertThat(answer.keep(applicant, number, 1, Map.of(1, "Nobo", 2, "Ground"))).isInstanceOf(Outcome.Kept.class);
        assertThat(questions.get(question.id()).items()).extracting("draft").containsExactly("Nobo", "Ground");
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Nobody"))).isEqualTo(new Outcome.Answered(1));
        assertThat(whole(number).onHold()).as("one of two is no answer").isTrue();
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Somebody", 2, "Ground floor"))).isEqualTo(new Outcome.Answered(0));
        assertThat(questions.get(question.id()).items()).extracting("answer").as("the first answer stays").containsExactly("Nobody", "Ground floor");
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(93));
        assertThat(questions.get(question.id()).state()).isEqualTo(Question.State.ANSWERED);

        assertThatThrownBy(() -> complete(officer, number, "Read answer", Map.of("reading", "ASK_BACK", "missing", " ")))
                .isInstanceOf(TaskRefused.class);
        onDay(6);
        complete(officer, number, "Read answer", Map.of("reading", "ASK_BACK", "missing", "And above it?"));
        assertThat(whole(number).onHold()).isTrue();
        assertThat(questions.get(question.id()).dueOn()).isEqualTo(REGISTERED.plusDays(16));
        onDay(9);
        assertThat(answer.answer(applicant, number, 1, Map.of(3, "Offices"))).isEqualTo(new Outcome.Answered(0));
        complete(officer, number, "Read answer", Map.of("reading", "SETTLED"));

        assertThat(questions.get(question.id()).state()).isEqualTo(Question.State.CLOSED);
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(96));
        assertThat(running(number)).isEqualTo(1);
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Late"))).isEqualTo(new Outcome.Refused(QuestionRefusal.ENDED));
        assertThat(attach(number)).contains(QuestionRefusal.ENDED);
    }

    @Test
    void reminderThenChaserThenALateAnswerIsStillTaken() {
        var number = registered(order("KN", 1_000));
        var question = asked(hire(Role.LICENSING_OFFICER), number, false, "Which floor?");
        onDay(6);
        runJobs();
        assertThat(letters(number)).hasSize(2);
        onDay(7);
        runJobs();
        assertThat(letters(number)).hasSize(3).last().isEqualTo("Answer due soon: application " + number);
        onDay(11);
        runJobs();
        assertThat(letters(number)).hasSize(4).last().isEqualTo("Answer overdue: application " + number);
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        assertThat(whole(number).onHold()).isTrue();
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Ground floor"))).isEqualTo(new Outcome.Answered(0));
        assertThat(questions.get(question.id()).state()).isEqualTo(Question.State.ANSWERED);
    }

    @Test
    void nobodyIsRemindedOfADayThatIsOver() {
        var number = registered(order("BQ", 1_000));
        asked(hire(Role.LICENSING_OFFICER), number, false, "Which floor?");
        onDay(20);
        runJobs();
        assertThat(letters(number)).hasSize(3).last().isEqualTo("Answer overdue: application " + number);
    }

    @Test
    void whoAsksMayGiveMoreDaysAndReminderChaserAndReservationFollow() {
        var number = registered(order("BM", 1_000));
        var asked = (AskQuestion.Outcome.Asked) ask.ask(hire(Role.LICENSING_OFFICER), number, items("Which floor?"), 45, false);
        assertThat(asked.question().dueOn()).isEqualTo(REGISTERED.plusDays(45));
        assertThat(text(number)).contains("received by April 16, 2026");
        onDay(41);
        runJobs();
        assertThat(letters(number)).hasSize(2);
        onDay(42);
        runJobs();
        assertThat(letters(number)).hasSize(3).last().isEqualTo("Answer due soon: application " + number);
        onDay(45);
        runJobs();
        assertThat(levels("BM").pendingTpp()).as("kept until the answer is due, over the usual thirty days").isEqualTo(Tpp.of(40_000_000));
        onDay(46);
        runJobs();
        assertThat(letters(number)).hasSize(5).contains("Answer overdue: application " + number);
        assertThat(levels("BM").pendingTpp()).isEqualTo(Tpp.ZERO);
    }

    @Test
    @Cites("15 CFR 750.4(a)(2)")
    void unansweredForTenDaysItIsReturnedIfTheOfficerSaidSo() {
        var number = registered(order("VC", 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        var question = asked(hire(Role.LICENSING_OFFICER), number, true, "Which floor?", "Who guards it?");
        var other = asked(hire(Role.LICENSING_OFFICER), number, false, "Who rents it?");
        answer.answer(applicant, number, 1, Map.of(1, "Ground floor"));
        onDay(10);
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.UNDER_REVIEW);
        onDay(15);
        assertThat(answer.answer(applicant, number, 1, Map.of(2, "Guards"))).as("late, whether or not the timer has fired")
                .isEqualTo(new Outcome.Refused(QuestionRefusal.AFTER_THE_LAST_DAY));
        runJobs();

        assertThat(stage(number)).isEqualTo(Stage.RETURNED_WITHOUT_ACTION);
        assertThat(questions.get(question.id()).state()).isEqualTo(Question.State.LAPSED);
        assertThat(questions.get(question.id()).endedAt()).as("the legal instant").isEqualTo(question.dueAt());
        assertThat(questions.get(other.id()).state()).isEqualTo(Question.State.CLOSED);
        assertThat(running(number)).isZero();
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
        assertThat(holds.of(number)).noneMatch(CaseHold::open);
        assertThat(levels("VC").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(correspondence.of(number)).last().satisfies(letter -> assertThat(letter.text()).contains("Who guards it?"));
    }

    /** 600 of 790 million; who comes after waits. */
    @Test
    void aQuestionLeftUnansweredEndsTheReservationAndTheAnswerAsksForItBehindTheOthers() {
        var number = registered(order("MD", 15_000));
        var waiting = registered(order("MD", 6_000));
        asked(hire(Role.LICENSING_OFFICER), number, false, "Which floor?");
        onDay(30);
        runJobs();
        assertThat(levels("MD").pendingTpp()).isEqualTo(Tpp.of(600_000_000));
        assertThat(text(number)).as("the chaser names the last day").contains("kept for it through April 1, 2026");

        onDay(31);
        runJobs();
        assertThat(levels("MD").pendingTpp()).as("free").isEqualTo(Tpp.ZERO);
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
        assertThat(claims.reserved(applications.get(number))).as("it can't be approved").isFalse();
        assertThat(letters(number)).last().isEqualTo("Application " + number + ": its reservation has ended");
        assertThat(text(number)).contains("The 600,000,000 TPP of this application are free again in ",
                "has waited for its answer since March 2, 2026");
        reconsider.reconsider();
        assertThat(levels("MD").pendingTpp()).as("the next one's").isEqualTo(Tpp.of(240_000_000));

        onDay(40);
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Ground floor"))).isEqualTo(new Outcome.Answered(0));
        assertThat(claims.of(number)).singleElement().satisfies(claim -> {
            assertThat(claim.waiting()).isTrue();
            assertThat(claim.amountTpp()).isEqualTo(Tpp.of(600_000_000));
            assertThat(claim.aheadTpp()).isEqualTo(Tpp.of(240_000_000));
        });
        assertThat(letters(number)).last().isEqualTo("Application " + number + ": the allocation is asked for again");
        withdraw.withdraw(applicant, waiting, "Deal is off");
        reconsider.reconsider();
        assertThat(claims.reserved(applications.get(number))).isTrue();
        assertThat(check.check()).isEmpty();
        withdraw.withdraw(applicant, number, "Deal is off");
        assertThat(levels("MD").pendingTpp()).isEqualTo(Tpp.ZERO);
    }

    @Test
    void theReservationComesBackOnlyWhenNoOtherQuestionHasWaitedForTooLong() {
        var number = registered(order("UZ", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        asked(officer, number, false, "Which floor?");
        onDay(2);
        var other = asked(officer, number, false, "Who rents it?");
        onDay(50);
        runJobs();
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).containsOnlyOnce("EXPIRE_RESERVATION");
        assertThat(correct.correct(officer, number, 0, List.of(new CorrectItems.Line("900", "3A090.a", "Fewer"))))
                .isInstanceOf(Correction.Corrected.class);
        answer.answer(applicant, number, 1, Map.of(1, "Ground floor"));
        assertThat(levels("UZ").pendingTpp()).as("neither a correction nor one of two answers").isEqualTo(Tpp.ZERO);

        assertThat(read.withdraw(officer, other.id())).isEmpty();
        assertThat(levels("UZ").pendingTpp()).as("as corrected").isEqualTo(Tpp.of(36_000_000));
        assertThat(check.check()).isEmpty();
    }

    @Test
    @Cites("15 CFR 750.4(d)(1)")
    void anAgencysQuestionStopsTheCaseAndItsOwnTurnOnly() {
        var number = referred("GM");
        var state = hire(Role.STATE_REVIEWER);
        onDay(10);
        var question = asked(state, number, true, "Whose soldiers?");
        assertThat(question.lapses()).as("no agency returns an application").isFalse();
        assertThat(holds.of(number)).singleElement().extracting("reason", "subject").containsExactly(HoldReason.AGENCY_REQUEST, "STATE");
        assertThat(whole(number).onHold()).isTrue();
        assertThat(turn(number, Agency.STATE).onHold()).isTrue();
        assertThat(turn(number, Agency.ENERGY).onHold()).isFalse();
        onDay(31);
        runJobs();
        assertThat(referrals.find(number, Agency.ENERGY).orElseThrow().position()).isEqualTo(Position.NO_OBJECTION_BY_SILENCE);
        assertThat(referrals.find(number, Agency.STATE).orElseThrow().answered()).isFalse();
        answer.answer(applicant, number, 1, Map.of(1, "None"));
        assertThat(turn(number, Agency.STATE).dueOn()).isEqualTo(REGISTERED.plusDays(51));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskName("Read answer").taskCandidateGroup("state").count()).isOne();
    }

    @Test
    @Cites("15 CFR 750.4(d)(1)")
    void anAgencyThatAsksAfterTenDaysStopsNoClock() {
        var number = referred("LC");
        onDay(11);
        var outcome = ask.ask(hire(Role.ENERGY_REVIEWER), number, items("How much power?"), false);
        assertThat(outcome).isInstanceOfSatisfying(AskQuestion.Outcome.Asked.class, asked -> assertThat(asked.stops()).isFalse());
        assertThat(holds.of(number)).isEmpty();
        assertThat(correspondence.of(number)).last().satisfies(letter -> assertThat(letter.text().replaceAll("\\s+", " ")).contains("The review goes on meanwhile"));
    }

    @Test
    void anAgencyThatTookItsPositionWaitsForNoAnswer() {
        var number = referred("SS");
        var state = hire(Role.STATE_REVIEWER);
        var question = asked(state, number, false, "Whose soldiers?");
        onDay(4);
        complete(state, number, "Recommend position", Map.of("position", "APPROVE"));
        assertThat(questions.get(question.id()).state()).isEqualTo(Question.State.CLOSED);
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(93));
        assertThat(running(number)).as("the case and two agencies").isEqualTo(3);
    }

    @Test
    void overlappingQuestionsHoldUntilTheLastAnswer() {
        var number = registered(order("WS", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        onDay(1);
        asked(officer, number, false, "Which floor?");
        onDay(2);
        asked(officer, number, false, "Who rents it?");
        onDay(5);
        answer.answer(applicant, number, 1, Map.of(1, "Ground floor"));
        assertThat(whole(number).onHold()).isTrue();
        onDay(7);
        answer.answer(applicant, number, 2, Map.of(1, "Nobody"));
        assertThat(whole(number).dueOn()).isEqualTo(REGISTERED.plusDays(96));
        assertThat(release.release(officer, number, holds.of(number).get(0).id(), null, Map.of(), "")).contains(HoldRefusal.ENDED_BEFORE);
    }

    @Test
    void whoAskedClosesAQuestionAndNoAnswerIsTakenAfterwards() {
        var number = registered(order("GW", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        var question = asked(officer, number, true, "Which floor?");
        assertThat(release.release(officer, number, holds.of(number).get(0).id(), null, Map.of(), "")).contains(HoldRefusal.FOLLOWS_A_QUESTION);
        assertThat(read.settle(officer, question.id())).contains(QuestionRefusal.NOT_ANSWERED);
        assertThat(read.withdraw(hire(Role.COUNTERSIGNING_OFFICER), question.id())).contains(QuestionRefusal.NOT_YOURS);
        assertThat(read.withdraw(officer, question.id())).isEmpty();
        assertThat(read.withdraw(officer, question.id())).contains(QuestionRefusal.ENDED);
        assertThat(whole(number).onHold()).isFalse();
        assertThat(running(number)).isOne();
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "Ground"))).isEqualTo(new Outcome.Refused(QuestionRefusal.ENDED));
        onDay(20);
        runJobs();
        assertThat(stage(number)).isEqualTo(Stage.INITIAL_REVIEW);
    }

    @Test
    void anAnswerReplacesThatPartOfTheApplicationWhichItWasAskedFor() {
        var number = registered(order("GY", 1_000));
        var before = applications.get(number).form();
        ask.ask(hire(Role.LICENSING_OFFICER), number, List.of(new AskQuestion.Item("Describe the guards.", AmendableField.PHYSICAL_SECURITY)), false);
        answer.answer(applicant, number, 1, Map.of(1, "Two guards, day and night"));
        var after = applications.get(number).form();
        assertThat(after.use().physicalSecurity()).isEqualTo("Two guards, day and night");
        assertThat(after.withUse(before.use())).isEqualTo(before);
        assertThat(amendments.of(number)).singleElement().extracting("before", "after")
                .containsExactly(before.use().physicalSecurity(), "Two guards, day and night");
    }

    @Test
    void whatIsRefused() {
        var number = registered(order("LY", 1_000));
        var officer = hire(Role.LICENSING_OFFICER);
        assertThat(refusal(hire(Role.COUNTERSIGNING_OFFICER), number, "Why?")).isEqualTo(QuestionRefusal.NOT_PERMITTED);
        assertThat(refusal(hire(Role.STATE_REVIEWER), number, "Why?")).isEqualTo(QuestionRefusal.NOT_THE_AGENCYS_TURN);
        assertThat(refusal(officer, number, " ")).isEqualTo(QuestionRefusal.EMPTY);
        assertThat(refusal(officer, number, "x".repeat(5001))).isEqualTo(QuestionRefusal.TOO_LONG);
        assertThat(ask.ask(officer, number, items("Why?"), 9, false)).isEqualTo(new AskQuestion.Outcome.Refused(QuestionRefusal.DAYS_IMPOSSIBLE));
        assertThat(ask.ask(officer, number, items("Why?"), 61, false)).isEqualTo(new AskQuestion.Outcome.Refused(QuestionRefusal.DAYS_IMPOSSIBLE));
        assertThat(((AskQuestion.Outcome.Refused) ask.ask(officer, number, items(Stream.generate(() -> "?").limit(21).toArray(String[]::new)), false))
                .refusal()).isEqualTo(QuestionRefusal.TOO_MANY);
        asked(officer, number, false, "x".repeat(5000));
        assertThat(answer.answer(applicant, number, 1, Map.of(1, " "))).isEqualTo(new Outcome.Refused(QuestionRefusal.NO_ANSWER));
        assertThat(answer.answer(applicant, number, 1, Map.of(1, "x".repeat(5001)))).isEqualTo(new Outcome.Refused(QuestionRefusal.TOO_LONG));
        assertThat(questions.of(number).get(0).items().get(0).draft()).as("what was typed is kept").hasSize(5001);
        var stranger = applicants.find("way-stranger").orElseGet(() -> applicants.add("way-stranger", "Stranger", "s@other.example",
                applicants.addOrganization("Other organisation", "US").id(), "Quiet-River-2026"));
        assertThat(answer.answer(stranger, number, 1, Map.of(1, "Mine"))).isInstanceOf(Outcome.NotFound.class);
        assertThat(attach(number)).isEmpty();
        assertThat(questions.of(number).get(0).documents()).hasSize(1);
        withdraw.withdraw(applicant, number, "Deal is off");
        assertThat(questions.of(number).get(0).state()).isEqualTo(Question.State.CLOSED);
        assertThat(running(number)).isZero();
        assertThat(refusal(officer, number, "Why?")).isEqualTo(QuestionRefusal.WRONG_STAGE);
    }

    @Test
    void noAgencySeesAnothersQuestion() {
        var number = referred("SL");
        asked(hire(Role.STATE_REVIEWER), number, false, "Whose soldiers?");
        asked(hire(Role.LICENSING_OFFICER), number, false, "Which floor?");
        assertThat(questions.of(hire(Role.STATE_REVIEWER), number)).hasSize(2);
        assertThat(questions.of(hire(Role.ENERGY_REVIEWER), number)).extracting(Question::ordinal).containsExactly(2);
        assertThat(questions.of(hire(Role.MANAGER), number)).hasSize(2);
        assertThat(questions.of(applicant, number)).isEmpty();
    }

    /** Of the last letter. */
    private String text(String number) {
        var all = correspondence.of(number);
        return all.get(all.size() - 1).text().replaceAll("\\s+", " ");
    }

    private Optional<Refusal> attach(String number) {
        return answer.attach(applicant, number, 1, "plan.pdf",
                new ByteArrayInputStream("%PDF-1.4\nplan\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private String referred(String country) {
        var number = registered(order(country, 1_000));
        complete(hire(Role.LICENSING_OFFICER), number, "Initial review", Map.of("outcome", "REFER"));
        return number;
    }

    private Question asked(Person person, String number, boolean lapses, String... texts) {
        var outcome = ask.ask(person, number, items(texts), lapses);
        assertThat(outcome).isInstanceOf(AskQuestion.Outcome.Asked.class);
        return ((AskQuestion.Outcome.Asked) outcome).question();
    }

    private QuestionRefusal refusal(Person person, String number, String text) {
        return ((AskQuestion.Outcome.Refused) ask.ask(person, number, items(text), false)).refusal();
    }

    private static List<AskQuestion.Item> items(String... texts) {
        return Stream.of(texts).map(text -> new AskQuestion.Item(text, null)).toList();
    }

    private long running(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count();
    }

    private StatutoryClock whole(String number) {
        return clocks.find(number, ClockKind.WHOLE_CASE, Clocks.CASE).orElseThrow();
    }

    private StatutoryClock turn(String number, Agency agency) {
        return clocks.find(number, ClockKind.AGENCY_RECOMMENDATION, agency.name()).orElseThrow();
    }

    /** At eleven in the morning in Washington. */
    private void onDay(int n) {
        clock.moveTo(REGISTERED.plusDays(n).atTime(11, 0).atZone(StatutoryClock.WASHINGTON).toInstant());
    }
}
