package io.capdesk.questions;

import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Application;
import io.capdesk.intake.ApplicationReturned;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.CaseClosed;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens as the days of an answer go by, and when nobody waits for it any more. */
@Service
public class AwaitAnswer {

    private final QuestionRows rows;
    private final QuestionLetters mail;
    private final Applications applications;
    private final CaseStages stages;
    private final Clocks clocks;
    private final CaseLetters letters;
    private final CaseClaims claims;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final EntityManager entities;
    private final Clock clock;

    AwaitAnswer(QuestionRows rows, QuestionLetters mail, Applications applications, CaseStages stages, Clocks clocks, CaseLetters letters,
            CaseClaims claims, AuditTrail audit, ApplicationEventPublisher facts, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.mail = mail;
        this.applications = applications;
        this.stages = stages;
        this.clocks = clocks;
        this.letters = letters;
        this.claims = claims;
        this.audit = audit;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    /** When three days are left. Where the desk was down over all of them, the chaser says what is true then. */
    @Transactional
    public void remind(UUID id) {
        rows.find(id).filter(question -> clock.instant().isBefore(question.dueAt())).ifPresent(question -> mail.remind(question, false));
    }

    /** The last day is over and nothing else happens: the applicant reads so. */
    @Transactional
    public void chase(UUID id) {
        mail.remind(rows.find(id).orElseThrow(), true);
    }

    /** As announced with the question, the application goes back; it takes effect when the last day ended. The reservation last. */
    @Transactional
    public void lapse(UUID id) {
        Question question = rows.find(id).orElseThrow();
        String controlNumber = question.controlNumber();
        if (stages.lock(controlNumber).closed()) {
            return;
        }
        Application application = applications.get(controlNumber);
        Instant legally = question.dueAt();
        rows.end(id, Question.State.LAPSED, "desk", legally);
        stages.enter(controlNumber, Stage.RETURNED_WITHOUT_ACTION);
        clocks.stopAll(controlNumber, legally);
        audit.record(controlNumber, "desk", "RETURN_WITHOUT_ACTION", "Question " + question.ordinal() + " was not answered in time");
        letters.send(application, "returned-without-action", Map.of("reasons", reasons(question)));
        facts.publishEvent(new ApplicationReturned(controlNumber, Person.DESK));
        entities.flush();
        claims.release(controlNumber, "desk");
    }

    /** However a case ends, nobody waits for its answers. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed fact) {
        rows.of(fact.controlNumber()).stream().filter(Question::open).forEach(question -> {
            rows.end(question.id(), Question.State.CLOSED, "desk", clock.instant());
            facts.publishEvent(new QuestionClosed(question.id(), fact.controlNumber(), Person.DESK));
        });
    }

    private static List<String> reasons(Question question) {
        var reasons = new ArrayList<String>();
        reasons.add("What we asked was not answered by the last day given with it:");
        question.unanswered().forEach(item -> reasons.add(item.text()));
        return reasons;
    }
}
