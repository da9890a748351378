package io.capdesk.intake;

import io.capdesk.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant who leaves a question unanswered for too long keeps no part of a country's allocation from others: it is free again, and
 * the answer asks for it anew. Filing is free, so else one unanswered letter could block a country. Both lock the account's row
 * until the commit: they come last.
 */
@Service
public class LapseReservation {

    private static final String DESK = "desk";

    private final Applications applications;
    private final LapsedClaims claims;
    private final JudgeAgain judge;
    private final AllocationInWords words;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    LapseReservation(Applications applications, LapsedClaims claims, JudgeAgain judge, AllocationInWords words, CaseLetters letters,
            AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.claims = claims;
        this.judge = judge;
        this.words = words;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the application has a reservation or a place in the queue that others could have. */
    public boolean concerns(String controlNumber) {
        return claims.canLapse(controlNumber);
    }

    /**
     * With the case locked. Nothing happens where it holds nothing.
     *
     * @param awaitedSince day of the question
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(String controlNumber, LocalDate awaitedSince) {
        if (claims.lapse(controlNumber, DESK)) {
            tell(controlNumber, "EXPIRE_RESERVATION", Map.of("expired", true, "awaitedSince", awaitedSince));
        }
    }

    /** With the case locked. Nothing happens where nothing has lapsed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(String controlNumber) {
        if (claims.renew(applications.get(controlNumber), clock.instant(), DESK)) {
            tell(controlNumber, "RENEW_RESERVATION", Map.of("expired", false));
        }
    }

    private void tell(String controlNumber, String action, Map<String, Object> what) {
        var policy = judge.judge(controlNumber).reviewPolicy();
        var application = applications.get(controlNumber);
        var standing = words.of(application).orElseThrow();
        audit.record(controlNumber, DESK, action, standing);
        var told = new HashMap<>(what);
        told.put("standing", standing);
        told.put("policy", policy.words());
        letters.send(application, "reservation", told);
    }
}
