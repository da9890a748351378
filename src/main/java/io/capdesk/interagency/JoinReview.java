package io.capdesk.interagency;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A further agency reviews a case that was referred without it: it asks, or the officer adds it (15 CFR 750.3(b)). It has 30 days of its
 * own; the clock of the case and those of the other agencies run on as they are.
 */
@Service
public class JoinReview {

    public enum Denied implements Refusal {
        NOT_PERMITTED("Only licensing officers add an agency, and an agency's reviewers their own."),
        NOT_FOUND("There is no application with this control number."),
        NOT_UNDER_REVIEW("An agency joins while the application is under review or its recommendation is prepared."),
        ASKED_BEFORE("The application is with this agency already.");

        private final String sentence;

        Denied(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    static final Set<Stage> FROM = EnumSet.of(Stage.UNDER_REVIEW, Stage.RECOMMENDATION);

    private final Applications applications;
    private final CaseStages stages;
    private final Referrals referrals;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JoinReview(Applications applications, CaseStages stages, Referrals referrals, Clocks clocks, AuditTrail audit,
            ApplicationEventPublisher facts, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.referrals = referrals;
        this.clocks = clocks;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** Empty when the agency's turn has begun. */
    @Transactional
    public Optional<Denied> join(Person person, String controlNumber, Agency agency) {
        boolean own = Permission.RECORD_POSITION.granted(person) && person.is(agency.reviewer());
        if (!own && !Permission.REVIEW_APPLICATION.granted(person)) {
            return Optional.of(Denied.NOT_PERMITTED);
        }
        if (applications.find(controlNumber).isEmpty()) {
            return Optional.of(Denied.NOT_FOUND);
        }
        if (!FROM.contains(stages.lock(controlNumber))) {
            return Optional.of(Denied.NOT_UNDER_REVIEW);
        }
        if (referrals.find(controlNumber, agency).isPresent()) {
            return Optional.of(Denied.ASKED_BEFORE);
        }
        Instant now = clock.instant();
        referrals.refer(controlNumber, agency, person.username(), now);
        clocks.start(controlNumber, ClockKind.AGENCY_RECOMMENDATION, agency.name(), now);
        audit.record(controlNumber, person.username(), "JOIN_REVIEW_" + agency, null);
        facts.publishEvent(new AgencyJoined(controlNumber, agency, person));
        return Optional.empty();
    }

    /** Those that can still join; empty when none can. */
    public List<Agency> others(String controlNumber) {
        return applications.find(controlNumber).filter(one -> FROM.contains(one.stage())).map(one -> Interests.others(
                referrals.of(controlNumber).stream().map(Referral::agency).collect(Collectors.toSet()))).orElse(List.of());
    }
}
