package io.capdesk.intake;

import io.capdesk.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What is licensed or claimed of an allocation changed for an application: the review policy that it meets is judged anew. */
@Component
class JudgeAgain {

    private final Applications applications;
    private final DetermineRequirement requirement;
    private final Determinations determinations;
    private final AuditTrail audit;

    JudgeAgain(Applications applications, DetermineRequirement requirement, Determinations determinations, AuditTrail audit) {
        this.applications = applications;
        this.requirement = requirement;
        this.determinations = determinations;
        this.audit = audit;
    }

    /** @return what was found, on record if it differs from before */
    Determined judge(String controlNumber) {
        var application = applications.get(controlNumber);
        var before = application.determination();
        var after = before.reviewedAs(requirement.again(application, before.items()));
        if (after.reviewPolicy() != before.reviewPolicy()) {
            determinations.replace(controlNumber, after);
            audit.record(controlNumber, "desk", "DETERMINE_AGAIN", "Review policy: " + before.reviewPolicy().words() + ", now "
                    + after.reviewPolicy().words() + ". Rule set " + after.ruleSet() + ", " + after.ruleSetHash());
        }
        return after;
    }
}
