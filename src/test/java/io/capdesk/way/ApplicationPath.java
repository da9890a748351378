package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.Holding;
import io.capdesk.allocation.Standing;
import io.capdesk.allocation.Standings;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.decision.AnswerIntentToDeny;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.holds.PlaceHold;
import io.capdesk.holds.ReleaseHold;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.JoinReview;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.Questions;
import io.capdesk.questions.ReadAnswer;
import io.capdesk.securityreview.AskSiteVisit;
import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.RecordSiteVisit;
import io.capdesk.securityreview.ReviewedRequirement;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.securityreview.SiteVisit;
import io.capdesk.securityreview.SiteVisits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** An application, from its registration to whatever end. */
class ApplicationPath implements WalkedPath {

    private static final List<AskQuestion.Item> ITEMS =
            List.of(new AskQuestion.Item("Who rents it?", null), new AskQuestion.Item("Which floor?", null));

    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 2);

    private static final Map<String, Object> NO_VOTE = Map.of("vote_COMMERCE", "APPROVE", "vote_STATE", "ABSENT", "vote_DEFENSE", "DENY",
            "vote_ENERGY", "ABSTAINED", "reason", "Divided", "minutes", "Held");

    private static final Map<String, List<Map<String, Object>>> ANSWERS = Map.ofEntries(
            Map.entry("Task_InitialReview", List.of(
                    Map.of("outcome", "REFER", "recommendation", "APPROVE", "analysis", "A data centre"),
                    Map.of("outcome", "REFER", "recommendation", "DENY", "analysis", "A data centre"),
                    Map.of("outcome", "REFER", "recommendation", "APPROVE_WITH_CONDITIONS", "analysis", "A data centre"),
                    Map.of("outcome", "DENY", "reason", "A listed end user", "legalBasis", "15 CFR 744.11"),
                    Map.of("outcome", "APPROVE", "reason", "Delegated"), Map.of("outcome", "NO_LICENSE_REQUIRED", "reason", "Not controlled"),
                    Map.of("outcome", "RETURN", "missing_1", "The end use is not specific", "remedy_1", "Say it in full"))),
            Map.entry("Task_ReviewSecurity", List.of(
                    Map.of("outcome", "ADEQUATE", "reason", "Audited"),
                    Map.of("outcome", "ADEQUATE_WITH_CONDITIONS", "reason", "Guards at night"),
                    Map.of("outcome", "NOT_ADEQUATE", "reason", "No guards"))),
            Map.entry("Task_InspectSite", List.of(inspected("IN_ORDER"), inspected("BLOCKED_BY_GOVERNMENT"))),
            Map.entry("Task_RecommendPosition", List.of(
                    Map.of("position", "APPROVE"), Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer"),
                    Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"), Map.of("position", "DENY"),
                    Map.of("position", "RETURN", "reason", "The end use is not specific"))),
            Map.entry("Task_RecommendDecision", List.of(
                    Map.of("proposal", "APPROVE", "reason", "No objection"),
                    Map.of("proposal", "APPROVE", "reason", "As Defense asks", "conditions", "Report each transfer"),
                    Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)"))),
            Map.entry("Task_ReadAnswer", List.of(Map.of("reading", "SETTLED"), Map.of("reading", "ASK_BACK", "missing", "And then?"))),
            Map.entry("Task_DecideAsChair", List.of(decided("APPROVE"), decided("DENY"), decided("APPROVE_WITH_CONDITIONS"))),
            Map.entry("Task_RecordCommitteeVote", List.of(voted("APPROVE"), voted("DENY"), voted("APPROVE_WITH_CONDITIONS"), NO_VOTE)),
            Map.entry("Task_RecordBoardVote", List.of(voted("APPROVE"), voted("DENY"), voted("APPROVE_WITH_CONDITIONS"), NO_VOTE)),
            Map.entry("Task_RecordPresidentsDecision", List.of(presidents("APPROVE"), presidents("DENY"))),
            Map.entry("Task_CountersignInitialReview", List.of(
                    Map.of("agreement", "AGREE"), Map.of("agreement", "AGREE"),
                    Map.of("agreement", "SEND_BACK", "reason", "Refer it"))),
            Map.entry("Task_CountersignRecommendation", List.of(
                    Map.of("agreement", "AGREE"), Map.of("agreement", "AGREE"),
                    Map.of("agreement", "SEND_BACK", "reason", "Say why"))));

    private static Map<String, Object> presidents(String disposition) {
        return Map.of("disposition", disposition, "reason", "Heard all", "legalBasis", "15 CFR 742.6(b)", "minutes", "Memorandum");
    }

    private static Map<String, Object> decided(String disposition) {
        return Map.of("disposition", disposition, "conditions", "Report each transfer", "reason", "Heard all", "legalBasis", "15 CFR 742.6(b)",
                "minutes", "Held", "present_DEFENSE", true);
    }

    private static Map<String, Object> voted(String vote) {
        return Map.of("vote_COMMERCE", vote, "vote_STATE", vote, "vote_DEFENSE", vote, "vote_ENERGY", "ABSENT", "conditions",
                "Report each transfer", "reason", "By majority", "legalBasis", "15 CFR 742.6(b)", "minutes", "Held");
    }

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
    @Autowired private SecurityReview review;
    @Autowired private SaveFinding save;
    @Autowired private SiteVisits visits;
    @Autowired private AskSiteVisit askVisit;
    @Autowired private RecordSiteVisit recordVisit;
    @Autowired private Disputes disputes;
    @Autowired private AppealDecision appeal;
    @Autowired private JoinReview join;

    private final Person applicant;
    private final Person officer;
    private final Person guard;
    private final String destination;
    private final String number;
    private boolean uncontrolled;

    ApplicationPath(Person applicant, Person officer, Person guard, String destination, String number) {
        this.applicant = applicant;
        this.officer = officer;
        this.guard = guard;
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
        moves.add(new Move("find shipments insecure in " + stage, () -> save.save(guard, number, "transit",
                review.of(number).stream().filter(one -> one.requirement().code().equals("transit")).mapToInt(ReviewedRequirement::version).sum(),
                new FindingAnswer(Finding.NOT_MET, null, "No seals", "condition_custody", null, null))));
        moves.add(new Move("ask for a visit in " + stage, () -> askVisit.ask(guard, number, "The gates", DAY_0, DAY_0)));
        visits.of(number).stream().filter(SiteVisit::open).forEach(visit -> {
            moves.add(new Move("report of visit " + visit.ordinal(), () -> recordVisit.report(guard, visit.id(), "report.txt",
                    new ByteArrayInputStream("Seen".getBytes(StandardCharsets.US_ASCII)))));
            moves.add(new Move("call off visit " + visit.ordinal(), () -> recordVisit.callOff(guard, visit.id())));
        });
        disputes.open(number).filter(Dispute::decided).ifPresent(dispute -> appeal.dissenting(dispute).stream().findFirst().ifPresent(agency -> {
            // each rung has to be reached by some path
            for (int times = 0; times < 8; times++) {
                moves.add(new Move("appeal by " + agency, () -> appeal.appeal(new Person("appealing", "Reviewer", null,
                        Set.of(agency.reviewer()), null), number, new AppealDecision.Answers("A. Secretary", "Secretary", true, "15 CFR 742.6(b)",
                                "It is wrong"))));
            }
        }));
        disputes.open(number).ifPresent(dispute -> moves.add(new Move("call the board", () -> appeal.callBoard(new Person("secretary",
                "Secretary", null, Set.of(Role.BOARD_SECRETARY), null), number, "On own initiative"))));
        moves.add(new Move("Justice joins in " + stage, () -> join.join(officer, number, Agency.JUSTICE)));
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
        assertThat(visits.of(number)).noneMatch(SiteVisit::open);
        assertThat(audit.of(number)).isNotEmpty();
        var held = standings.ofAll(number).stream().map(Standing::holding).collect(Collectors.toSet());
        assertThat(held).as("held in " + stage).isSubsetOf(stage == Stage.LICENSED && !uncontrolled
                ? Set.of(Holding.POSTED, Holding.EXPIRED, Holding.VOIDED) : Set.of(Holding.VOIDED, Holding.EXPIRED, Holding.NOTHING));
        if (stage == Stage.LICENSED && !uncontrolled && !held.isEmpty()) {
            assertThat(held).contains(Holding.POSTED);
        }
    }

    /** All on the first day: a visit counts whether it was asked for late or not. */
    private static Map<String, Object> inspected(String result) {
        return Map.of("result", result, "inspectedOn", DAY_0.toString(), "reportedOn", DAY_0.toString(), "said", "Seen");
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
