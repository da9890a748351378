package io.capdesk.officers;

import io.capdesk.decision.Deficiencies;
import io.capdesk.delegation.Delegations;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.initialreview.EscalateInitialReview;
import io.capdesk.initialreview.InitialReviews;
import io.capdesk.initialreview.ReviewOutcome;
import io.capdesk.intake.Application;
import io.capdesk.intake.Citations;
import io.capdesk.intake.FormChanges;
import io.capdesk.intake.PendingTransactions;
import io.capdesk.intake.Stage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what belongs to the initial review of a case, for one reader. */
@Component
class FirstLooks {

    private final InitialReviews reviews;
    private final Delegations delegations;
    private final EscalateInitialReview overdue;
    private final PendingTransactions pending;
    private final Citations citations;
    private final Emergencies emergencies;
    private final Deficiencies deficiencies;

    FirstLooks(InitialReviews reviews, Delegations delegations, EscalateInitialReview overdue, PendingTransactions pending,
            Citations citations, Emergencies emergencies, Deficiencies deficiencies) {
        this.reviews = reviews;
        this.delegations = delegations;
        this.overdue = overdue;
        this.pending = pending;
        this.citations = citations;
        this.emergencies = emergencies;
        this.deficiencies = deficiencies;
    }

    /** @param whole whether the reader reads the whole case */
    FirstLook of(Application application, boolean whole) {
        var number = application.controlNumber();
        var emergency = emergencies.find(number).orElse(null);
        if (!whole) {
            return new FirstLook(reviews.of(number).stream().filter(one -> one.outcome() == ReviewOutcome.REFER).toList(), List.of(), null,
                    null, null, null, emergency, List.of());
        }
        return new FirstLook(reviews.of(number), application.stage() == Stage.INITIAL_REVIEW ? delegations.of(number) : List.of(),
                overdue.since(number).orElse(null), pending.of(number).orElse(null),
                citations.resubmitted(application).map(old -> earlier(old, application)).orElse(null),
                citations.replaced(application).map(old -> earlier(old, application)).orElse(null), emergency, deficiencies.of(number));
    }

    private static FirstLook.Earlier earlier(Application old, Application application) {
        return new FirstLook.Earlier(old.controlNumber(), old.stage(), FormChanges.between(old.form(), application.form()));
    }
}
