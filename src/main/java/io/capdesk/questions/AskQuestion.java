package io.capdesk.questions;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.holds.PlaceHold;
import io.capdesk.intake.AmendableField;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer, the security reviewer or a reviewing agency asks the applicant; several threads may be open at once. */
@Service
public class AskQuestion {

    /** @param amends what of the application the answer replaces; null for nothing */
    public record Item(String text, AmendableField amends) {

        public Item {
            text = text.strip();
        }
    }

    public sealed interface Outcome {
        /** @param stops whether the clocks stand still for it */
        record Asked(Question question, boolean stops) implements Outcome {}

        record Refused(QuestionRefusal refusal) implements Outcome {}
    }

    private final CaseStages stages;
    private final QuestionRows rows;
    private final QuestionHold hold;
    private final QuestionLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AskQuestion(CaseStages stages, QuestionRows rows, QuestionHold hold, QuestionLetters letters, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.stages = stages;
        this.rows = rows;
        this.hold = hold;
        this.letters = letters;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** With the usual days to answer. */
    @TriedAgain
    @Transactional
    public Outcome ask(Person person, String controlNumber, List<Item> typed, boolean lapses) {
        return ask(person, controlNumber, typed, Question.USUAL_DAYS, lapses);
    }

    /**
     * @param days   for the answer, from {@link Question#USUAL_DAYS} to {@link Question#MOST_DAYS}
     * @param lapses whether the application is returned if the answer is not there then; the officer's to say, nobody else's
     */
    @TriedAgain
    @Transactional
    public Outcome ask(Person person, String controlNumber, List<Item> typed, int days, boolean lapses) {
        List<Item> items = typed.stream().filter(item -> !item.text().isEmpty()).toList();
        Asker asker = Asker.of(person).orElse(null);
        Stage stage = stages.lock(controlNumber);
        Optional<QuestionRefusal> refusal = refusal(person, asker, controlNumber, stage, items)
                .or(() -> Question.USUAL_DAYS <= days && days <= Question.MOST_DAYS ? Optional.empty() : Optional.of(QuestionRefusal.DAYS_IMPOSSIBLE));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        rows.insert(new Question(id, controlNumber, rows.of(controlNumber).size() + 1, asker, person.username(), now, now, days,
                lapses && asker == Asker.OFFICER, Question.State.AWAITED, null, List.of(), List.of()));
        for (int i = 0; i < items.size(); i++) {
            rows.ask(id, i + 1, items.get(i).text(), items.get(i).amends(), person.username(), now);
        }
        Question question = rows.find(id).orElseThrow();
        audit.record(controlNumber, person.username(), "ASK_QUESTION_" + asker, "Question " + question.ordinal());
        boolean stops = hold.begin(question, person);
        letters.ask(question, stops);
        facts.publishEvent(new QuestionAsked(question, person));
        return new Outcome.Asked(question, stops);
    }

    /** Whether a text is short enough and shows all that it holds. */
    public static boolean takes(String text) {
        return !QuestionTexts.unfit(text.strip());
    }

    private Optional<QuestionRefusal> refusal(Person person, Asker asker, String controlNumber, Stage stage, List<Item> items) {
        if (asker == null || !Permission.ASK_QUESTION.granted(person)) {
            return Optional.of(QuestionRefusal.NOT_PERMITTED);
        }
        if (!PlaceHold.FROM.contains(stage) || asker == Asker.SECURITY && stage != Stage.UNDER_REVIEW) {
            return Optional.of(QuestionRefusal.WRONG_STAGE);
        }
        if (asker.agency() && !hold.turnOf(controlNumber, asker)) {
            return Optional.of(QuestionRefusal.NOT_THE_AGENCYS_TURN);
        }
        return QuestionTexts.asked(items.stream().map(Item::text).toList(), 0);
    }
}
