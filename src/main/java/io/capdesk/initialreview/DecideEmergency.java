package io.capdesk.initialreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A licensing officer grants or refuses the emergency processing that an applicant asks for (15 CFR 748.4(h)). A grant puts the case
 * first; it shortens no review, and a license issued on it is valid for a shorter time (750.7(g)).
 */
@Service
public class DecideEmergency {

    private static final int LONGEST_REASON = 2000;

    /**
     * @param granted null where nothing was chosen
     * @param dueOn   by when the desk means to be done; null where no day was given
     */
    public record Answers(Boolean granted, LocalDate dueOn, String reason) {}

    private final Applications applications;
    private final CaseStages stages;
    private final Emergencies emergencies;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DecideEmergency(Applications applications, CaseStages stages, Emergencies emergencies, CaseLetters letters, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.emergencies = emergencies;
        this.letters = letters;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty when it is on record. */
    @Transactional
    public Optional<EmergencyRefusal> decide(Person officer, String controlNumber, Answers answers) {
        if (!Permission.REVIEW_APPLICATION.granted(officer)) {
            return Optional.of(EmergencyRefusal.NOT_PERMITTED);
        }
        var stage = stages.lock(controlNumber);
        var application = applications.get(controlNumber);
        if (application.form().extras().emergency().isEmpty()) {
            return Optional.of(EmergencyRefusal.NOT_ASKED);
        }
        if (stage.closed()) {
            return Optional.of(EmergencyRefusal.CLOSED);
        }
        if (emergencies.find(controlNumber).isPresent()) {
            return Optional.of(EmergencyRefusal.ALREADY_DECIDED);
        }
        var problems = problems(answers);
        if (problems.isEmpty()) {
            keep(officer, application, answers);
        }
        return problems.stream().findFirst();
    }

    /** All that is wrong with what was typed. */
    public List<EmergencyRefusal> problems(Answers answers) {
        var problems = new ArrayList<EmergencyRefusal>();
        if (answers.granted() == null) {
            problems.add(EmergencyRefusal.ANSWER_MISSING);
        }
        var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        if (!Boolean.FALSE.equals(answers.granted())
                && (answers.dueOn() == null || answers.dueOn().isBefore(today) || answers.dueOn().isAfter(today.plusYears(1)))) {
            problems.add(EmergencyRefusal.DAY_MISSING);
        }
        if (answers.reason().isBlank() || answers.reason().strip().length() > LONGEST_REASON) {
            problems.add(EmergencyRefusal.REASON_MISSING);
        }
        return problems;
    }

    private void keep(Person officer, Application application, Answers answers) {
        var number = application.controlNumber();
        var reason = answers.reason().strip();
        var dueOn = answers.granted() ? answers.dueOn() : null;
        emergencies.keep(new Emergencies.Decision(number, answers.granted(), dueOn, reason, officer.username(), clock.instant()));
        audit.record(number, officer.username(), answers.granted() ? "GRANT_EMERGENCY" : "REFUSE_EMERGENCY", reason);
        Map<String, Object> told = new HashMap<>(Map.of("granted", answers.granted(), "reasons", reason.lines().toList()));
        if (dueOn != null) {
            told.put("dueOn", dueOn);
            facts.publishEvent(new EmergencyGranted(number, dueOn, officer));
        }
        letters.send(application, "emergency", told);
    }
}
