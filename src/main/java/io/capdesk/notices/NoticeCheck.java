package io.capdesk.notices;

import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Classified;
import io.capdesk.intake.ClassifyItems;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.Problems;
import io.capdesk.intake.RegistrationCheck;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a notice still lacks before it can be filed. */
@Component
class NoticeCheck {

    /** A date further ahead is a slip of the finger. */
    private static final int YEARS_AHEAD = 2;
    /** Between a NAC notification and the shipment: the day after the desk's last to object. */
    private static final int DAYS_BEFORE = ClockKind.NAC_NOTICE.days() + 1;
    private static final int SIGNATURE = 255;
    /** A thousand times all that 2025 to 2027 allot to all destinations: above it is no shipment. */
    private static final Tpp MOST = Tpp.of(1_000_000_000_000_000L);

    private final RegistrationCheck transactions;
    private final ClassifyItems classify;
    private final Countries countries;
    private final Clock clock;

    NoticeCheck(RegistrationCheck transactions, ClassifyItems classify, Countries countries, Clock clock) {
        this.transactions = transactions;
        this.classify = classify;
        this.countries = countries;
        this.clock = clock;
    }

    /** In the order of the form; empty means that it can be judged and filed. */
    List<FieldProblem> problems(NoticeKind kind, NoticeForm form) {
        var found = new ArrayList<>(transactions.transactionProblems(form.asApplication()));
        var problems = new Problems(countries);
        if (found.isEmpty() && MOST.compareTo(orderTpp(form)) < 0) {
            problems.add("items", "Check quantities and performances: no shipment has so much TPP.");
        }
        particulars(problems, kind, form.particulars());
        found.addAll(problems.found());
        return List.copyOf(found);
    }

    /** A notification has to be there a number of days before the shipment that the clock of the term knows. */
    List<FieldProblem> tooLate(NoticeKind kind, NoticeForm form) {
        var day = day(form.particulars().shipOn());
        var first = today().plusDays(DAYS_BEFORE);
        if (!kind.hasTerm() || day.isEmpty() || !day.get().isBefore(first)) {
            return List.of();
        }
        return List.of(new FieldProblem("particulars.shipOn", "A NAC notification is filed at least " + DAYS_BEFORE
                + " calendar days before the shipment (" + kind.citation() + "): filed today, ship on " + first + " or later."));
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }

    private Tpp orderTpp(NoticeForm form) {
        return classify.classified(form.items()).stream().map(Classified::tpp).reduce(Tpp.ZERO, Tpp::add);
    }

    private void particulars(Problems problems, NoticeKind kind, NoticeForm.Particulars typed) {
        shipment(problems, typed.shipOn());
        if (kind.certified()) {
            problems.required("particulars.certifiedBy", typed.certifiedBy(), Problems.NAME, "Name who signed for the consignee.");
            signed(problems, typed.certifiedOn());
            problems.required("particulars.certification", typed.certification(), Problems.TEXT,
                    "Give the words that the consignee certified.");
        } else {
            problems.required("particulars.marketing", typed.marketing(), Problems.TEXT,
                    "Say what the data sheet shows the items to be designed and marketed for.");
            problems.optional("particulars.approvals", typed.approvals(), Problems.TEXT);
            problems.required("particulars.cluster", typed.cluster(), Problems.TEXT,
                    "Say which cluster the items become part of, or that they become part of none.");
        }
        problems.required("particulars.signature", typed.signature(), SIGNATURE, "Sign the notice with your name.");
    }

    private void shipment(Problems problems, String typed) {
        var day = day(typed);
        if (day.isEmpty()) {
            problems.add("particulars.shipOn", "Enter the day of the shipment as year, month and day, such as " + today() + ".");
        } else if (day.get().isBefore(today())) {
            problems.add("particulars.shipOn", "A notice is filed before the shipment; this day has passed.");
        } else if (day.get().isAfter(today().plusYears(YEARS_AHEAD))) {
            problems.add("particulars.shipOn", "Enter a day within " + YEARS_AHEAD + " years from now.");
        }
    }

    private void signed(Problems problems, String typed) {
        var day = day(typed);
        if (day.isEmpty()) {
            problems.add("particulars.certifiedOn", "Enter the day of the signature as year, month and day, such as " + today() + ".");
        } else if (day.get().isAfter(today())) {
            problems.add("particulars.certifiedOn", "The consignee certifies before the notice is filed; this day is still to come.");
        }
    }
}
