package io.capdesk.managers;

import static io.capdesk.deadlines.ClockKind.ADVISORY_COMMITTEE;
import static io.capdesk.deadlines.ClockKind.AGENCY_RECOMMENDATION;
import static io.capdesk.deadlines.ClockKind.INITIAL_REVIEW;
import static io.capdesk.deadlines.ClockKind.OPERATING_COMMITTEE;
import static io.capdesk.deadlines.ClockKind.REVIEW_BOARD;
import static io.capdesk.deadlines.ClockKind.WHOLE_CASE;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.caseload.CaseCounts;
import io.capdesk.commentreview.ReviewCounts;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Stage;
import io.capdesk.letters.Dispatch;
import io.capdesk.managers.Overview.Account;
import io.capdesk.managers.Overview.Amount;
import io.capdesk.managers.Overview.AtStage;
import io.capdesk.managers.Overview.Comments;
import io.capdesk.managers.Overview.Late;
import io.capdesk.managers.Overview.Mail;
import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the panel on Cockpit's dashboard shows, as JSON. */
@RestController
class OverviewDoor {

    private static final int MOST = 50;

    /** The clocks that staff can miss; the applicant's own (15 CFR 750.6(b)) are not among them. */
    private static final List<ClockKind> OURS = List.of(INITIAL_REVIEW, AGENCY_RECOMMENDATION, OPERATING_COMMITTEE, ADVISORY_COMMITTEE,
            REVIEW_BOARD, WHOLE_CASE);

    private final Ledger ledger;
    private final CaseCounts cases;
    private final Clocks clocks;
    private final ReviewCounts comments;
    private final Dispatch dispatch;
    private final FailedSteps failures;
    private final Figures figures;
    private final Names names;
    private final Clock clock;

    OverviewDoor(Ledger ledger, CaseCounts cases, Clocks clocks, ReviewCounts comments, Dispatch dispatch, FailedSteps failures,
            Figures figures, Names names, Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.clocks = clocks;
        this.comments = comments;
        this.dispatch = dispatch;
        this.failures = failures;
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/managers/overview")
    Overview read(@CurrentPerson Person person) {
        if (!Permission.WATCH_DESK.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var now = clock.instant();
        var failed = failures.list();
        return new Overview(figures.when(now), ledger.levels().stream()
                .filter(levels -> levels.account().kind() == AccountKind.COUNTRY).map(this::account).toList(), ages(),
                cases.of(Stage.OPEN.stream().map(Stage::name).toList()).stream().map(at -> new AtStage(at.stage(), Names.ofCode(at.stage()), at.byAge(), at.all())).toList(),
                overdue(now), comments(now), mail(), failed.stream().limit(MOST).toList(), Math.max(0, failed.size() - MOST));
    }

    private Comments comments(Instant now) {
        var midnight = LocalDate.ofInstant(now, StatutoryClock.WASHINGTON).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
        return new Comments(comments.openDocuments(), comments.receivedSince(midnight), comments.unreviewed());
    }

    private Mail mail() {
        var counts = dispatch.counts();
        return new Mail(counts.waiting(), counts.dead());
    }

    private Account account(Levels levels) {
        var limit = levels.limitTpp();
        return new Account(names.country(levels.account().subject()), levels.account().window(), amount(limit, limit),
                amount(levels.pendingTpp(), limit), amount(levels.postedTpp(), limit),
                amount(levels.countedTpp(), limit), amount(levels.leftTpp(), limit),
                amount(levels.waitingTpp(), limit), levels.waiting());
    }

    private Amount amount(Tpp tpp, Tpp limit) {
        return new Amount(figures.tpp(tpp), figures.inH100(tpp), figures.percent(tpp, limit));
    }

    private static List<String> ages() {
        List<String> headings = new ArrayList<>();
        int from = 0;
        for (int to : CaseCounts.AGES) {
            headings.add(from + " to " + to + " days");
            from = to + 1;
        }
        headings.add("Over " + CaseCounts.AGES.get(CaseCounts.AGES.size() - 1) + " days");
        return headings;
    }

    private List<Late> overdue(Instant now) {
        return OURS.stream().flatMap(kind -> clocks.overdue(kind, MOST).stream()).map(late -> late(late, now)).toList();
    }

    private Late late(CaseClock late, Instant now) {
        var kind = Names.ofCode(late.clock().kind());
        var days = -late.clock().daysLeft(now);
        return new Late(late.controlNumber(), late.subject().equals(Clocks.CASE) ? kind
                : kind + ", " + Names.ofCode(late.subject()), figures.day(late.clock().dueOn(now)),
                days == 1 ? "1 day" : days + " days");
    }
}
