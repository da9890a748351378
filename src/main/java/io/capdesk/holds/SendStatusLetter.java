package io.capdesk.holds;

import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseHold;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.Holds;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseLetters;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On the 120th day of a case the desk tells the applicant by itself where it stands, why, and what is still needed. */
@Service
public class SendStatusLetter {

    /** Calendar days since the registration. */
    public static final int DAY = 120;
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final Applications applications;
    private final CaseStages stages;
    private final Clocks clocks;
    private final Holds holds;
    private final CaseLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    SendStatusLetter(Applications applications, CaseStages stages, Clocks clocks, Holds holds, CaseLetters letters, AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.clocks = clocks;
        this.holds = holds;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void send(String controlNumber) {
        Stage stage = stages.lock(controlNumber);
        if (stage.closed()) {
            return;
        }
        Application application = applications.get(controlNumber);
        Instant now = clock.instant();
        StatutoryClock whole = clocks.find(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE).orElseThrow();
        List<CaseHold> all = holds.of(controlNumber);
        var told = new HashMap<String, Object>();
        told.put("days", (int) whole.grossDays(now));
        told.put("registeredOn", day(application.registeredAt()));
        told.put("standing", standing(stage));
        told.put("reasons", reasons(whole, all, now));
        List<String> needed = all.stream().filter(CaseHold::open).filter(hold -> hold.reason() == HoldReason.APPLICANT
                || hold.reason() == HoldReason.AGENCY_REQUEST).map(hold -> "Your answer, awaited since " + words(hold.from())
                        + "; the page of the application in the portal shows what was asked.").toList();
        if (!needed.isEmpty()) {
            told.put("needed", needed);
        }
        if (!whole.onHold()) {
            told.put("dueOn", whole.dueOn());
        }
        audit.record(controlNumber, "desk", "SEND_STATUS_LETTER", null);
        letters.send(application, "status", told);
    }

    private static List<String> reasons(StatutoryClock whole, List<CaseHold> all, Instant now) {
        var reasons = new ArrayList<String>();
        all.forEach(hold -> reasons.add(hold.reason().title() + " from " + words(hold.from())
                + (hold.open() ? ", which lasts" : " to " + words(hold.until())) + (hold.counts()
                        ? ": not counted against the time limit (" + hold.reason().citation() + ")." : ": counted all the same.")));
        reasons.add("Of the " + whole.grossDays(now) + " calendar days, " + whole.netDays(now) + " count against the time limit of "
                + whole.kind().days() + (whole.past(now) ? "; the limit has passed, and the reviews are not finished." : "."));
        return reasons;
    }

    private static String standing(Stage stage) {
        return switch (stage) {
            case REGISTERED, INITIAL_REVIEW -> "A licensing officer reads the application.";
            case UNDER_REVIEW -> "The security review and the reviews of the agencies go on.";
            case RECOMMENDATION -> "The reviews are in; a licensing officer prepares a recommendation.";
            case OPERATING_COMMITTEE, ADVISORY_COMMITTEE, REVIEW_BOARD, PRESIDENT ->
                    "The reviews are in, and the reviewing agencies do not agree; the committees above them resolve it (15 CFR 750.4(f)).";
            case COUNTERSIGNATURE, APPROVED -> "A recommendation is made and waits for a second officer or for the license to be written.";
            case INTENT_TO_DENY -> "The desk has notified its intent to deny; you may answer until the day named there.";
            default -> throw new IllegalStateException("a closed case gets no letter on its status: " + stage);
        };
    }

    private static String words(Instant at) {
        return WORDS.format(day(at));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, StatutoryClock.WASHINGTON);
    }
}
