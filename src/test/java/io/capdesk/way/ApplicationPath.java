package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.Standings;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.Questions;
import io.capdesk.questions.ReadAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** An application, from its registration to whatever end. */
class ApplicationPath implements WalkedPath {

    private static final List<AskQuestion.Item> ITEMS =
            List.of(new AskQuestion.Item("Who rents it?", null), new AskQuestion.Item("Which floor?", null));

    private static final Map<String, List<Map<String, Object>>> ANSWERS = Map.of(
            "Task_InitialReview", List.of(
                    Map.of("outcome", "REFER", "recommendation", "APPROVE", "analysis", "A data centre"),
                    Map.of("outcome", "REFER", "recommendation", "DENY", "analysis", "A data centre"),
                    Map.of("outcome", "REFER", "recommendation", "APPROVE_WITH_CONDITIONS", "analysis", "A data centre"),
                    Map.of("outcome", "DENY", "reason", "A listed end user", "legalBasis", "15 CFR 744.11"),
                    Map.of("outcome", "APPROVE", "reason", "Delegated"), Map.of("outcome", "NO_LICENSE_REQUIRED", "reason", "Not controlled"),
                    Map.of("outcome", "RETURN", "missing_1", "The end use is not specific", "remedy_1", "Say it in full")),
            "Task_ReviewSecurity", List.of(
                    Map.of("outcome", "ADEQUATE", "reason", "Audited"),
                    Map.of("outcome", "ADEQUATE_WITH_CONDITIONS", "unmet_transit", true, "reason", "Guards at night"),
                    Map.of("outcome", "NOT_ADEQUATE", "reason", "No guards")),
            "Task_RecommendPosition", List.of(
                    Map.of("position", "APPROVE"), Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer"),
                    Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"), Map.of("position", "DENY")),
            "Task_RecommendDecision", List.of(
                    Map.of("proposal", "APPROVE", "reason", "No objection"),
                    Map.of("proposal", "APPROVE", "reason", "As Defense asks", "conditions", "Report each transfer"),
                    Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)")),
            "Task_ReadAnswer", List.of(Map.of("reading", "SETTLED"), Map.of("reading", "ASK_BACK", "missing", "And then?")),
            "Task_CountersignInitialReview", List.of(
                    Map.of("agreement", "AGREE"), Map.of("agreement", "AGREE"),
                    Map.of("agreement", "SEND_BACK", "reason", "Refer it")),
            "Task_CountersignRecommendation", List.of(
                    Map.of("agreement", "AGREE"), Map.of("agreement", "AGREE"),
                    Map.of("agreement", "SEND_BACK", "reason", "Say why")));

    @Autowired private Applications applications;
    @Autowired private WithdrawApplication withdraw;
    @Autowired private AnswerIntentToDeny answer;
    @Autowired private Questions questions;
    @Autowired private AskQuestion ask;
    @Autowired private AnswerQuestion answerQuestion;
    @Autowired private ReadAnswer read;
    @Autowired private Holds holds;
    @Autowired private PlaceHold place;
    @Autowired private ReleaseHold release;
    @Autowired private CorrectItems correct;
    @Autowired private Standings standings;
    @Autowired private Clocks clocks;
    @Autowired private AuditTrail audit;

    private final Person applicant;
    private final Person officer;
    private final String destination;
    private final String number;
    private boolean uncontrolled;

    ApplicationPath(Person applicant, Person officer, String destination, String number) {
        this.applicant = applicant;
        this.officer = officer;
        this.destination = destination;
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public List<Map<String, Object>> answers(String task) {
        return ANSWERS.get(task);
    }

    @Override
    public List<Move> deeds() {
        var stage = stage();
        var moves = new ArrayList<Move>();
        if (stage == Stage.INTENT_TO_DENY) {
            moves.add(new Move("answer the intent to deny", () -> answer.answer(applicant, number, "We changed the terms")));
        }
        holds.of(number).stream().filter(CaseHold::open).forEach(hold -> moves.add(new Move("release " + hold.reason(),
                () -> release.release(officer, number, hold.id(), null, Map.of(), ""))));
        moves.add(new Move("hold in " + stage, () -> place.place(officer, number, HoldReason.CONSULTATION, null, Map.of(), "Consulting")));
        moves.add(new Move("ask in " + stage, () -> ask.ask(officer, number, ITEMS, false)));
        moves.add(new Move("ask with a return in " + stage, () -> ask.ask(officer, number, ITEMS, true)));
        questions.of(number).stream().filter(Question::awaited).forEach(question -> {
            moves.add(new Move("answer question " + question.ordinal(), () -> answerQuestion.answer(applicant, number, question.ordinal(),
                    Map.of(1, "Nobody", question.items().size(), "Ground floor"))));
            moves.add(new Move("answer a part of question " + question.ordinal(), () -> answerQuestion.answer(applicant, number,
                    question.ordinal(), Map.of(2, "Ground floor"))));
        });
        questions.of(number).stream().filter(Question::open).forEach(question -> moves.add(new Move("close question " + question.ordinal(),
                () -> read.withdraw(officer, question.id()))));
        moves.add(new Move("withdraw in " + stage, () -> withdraw.withdraw(applicant, number, "Deal is off")));
        return moves;
    }

    @Override
    public void assertEnded() {
        var stage = stage();
        assertThat(stage.closed()).as("stage " + stage).isTrue();
        assertThat(clocks.of(number)).noneMatch(CaseClock::running);
        assertThat(holds.of(number)).noneMatch(CaseHold::open);
        assertThat(questions.of(number)).noneMatch(Question::open);
        assertThat(audit.of(number)).isNotEmpty();
        var held = standings.of(number).map(standing -> Set.of(standing.holding())).orElse(Set.of());
        assertThat(held).as("held in " + stage).isSubsetOf(stage == Stage.LICENSED && !uncontrolled ? Set.of(Holding.POSTED)
                : Set.of(Holding.VOIDED, Holding.NOTHING));
    }

    /** An officer finds its item not controlled here. */
    void findUncontrolled() {
        uncontrolled = true;
        var item = applications.get(number).determination().items().get(0);
        correct.correct(officer, number, 0, List.of(new CorrectItems.Line(Long.toString(item.quantity()), CorrectItems.NONE, "A decoder")));
    }

    String destination() {
        return destination;
    }

    Stage stage() {
        return applications.get(number).stage();
    }
}
