package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.ExceptionLaw.Limit;
import io.capdesk.rules.ExceptionTest.Coverage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One exception over a whole transaction: which items it covers, and whether the amount fits. */
final class ExceptionJudgement {

    private final Case request;
    private final ExceptionLaw law;
    private final Set<Integer> coverable = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final List<String> citations = new ArrayList<>();
    private final boolean available;

    ExceptionJudgement(Case request, ExceptionLaw law) {
        this.request = request;
        this.law = law;
        List<Integer> needing = request.needing();
        for (int item : needing) {
            Coverage coverage = new ExceptionTest(request, law).cover(request.items().get(item));
            if (coverage.covered()) {
                coverable.add(item);
            }
            reasons.addAll(coverage.reasons());
            citations.addAll(coverage.citations());
        }
        if (needing.isEmpty()) {
            reasons.add("No item needs a license, so no exception is needed.");
        }
        judgedAccount().ifPresent(account -> {
            reasons.add(amount(account));
            citations.add(law.limit().citation());
        });
        if (law.alsoCalled() != null) {
            reasons.add(law.alsoCalled());
        }
        available = !needing.isEmpty() && coverable.size() == needing.size() && fits(amountTpp());
    }

    boolean available() {
        return available;
    }

    List<String> citations() {
        return citations;
    }

    /** Items that it covers whatever the amount; with a hard limit see {@link #fits}. */
    Set<Integer> coverable() {
        return coverable;
    }

    boolean hasHardLimit() {
        return law.limit() != null && law.limit().hard();
    }

    boolean fits(Tpp amount) {
        return !hasHardLimit() || !usedTpp().add(amount).isMoreThan(limitTpp());
    }

    /** Its account, where the amount matters: a hard limit is judged, a threshold only touched by use. */
    Optional<Account> judgedAccount() {
        Limit limit = law.limit();
        if (limit == null || amountTpp().isZero()) {
            return Optional.empty();
        }
        Tpp after = usedTpp().add(amountTpp());
        return Optional.of(new Account(
                limit.account(),
                request.transaction().ultimateConsignee().ultimateParent(),
                limitTpp(),
                usedTpp(),
                after,
                limit.hard() ? fits(amountTpp()) : null));
    }

    Optional<Account> touchedAccount() {
        return judgedAccount().filter(account -> hasHardLimit() || available);
    }

    ExceptionAnswer answer() {
        return new ExceptionAnswer(
                law.code(),
                available,
                List.copyOf(reasons),
                available ? new Duties(request, law, judgedAccount().orElse(null)).list() : List.of());
    }

    private String amount(Account account) {
        String sum = account.usedTpp().words() + " used and " + amountTpp().words() + " now make "
                + account.afterTpp().words() + " TPP";
        if (!law.limit().hard()) {
            return sum + " in all; from " + account.limitTpp().words() + " on, the certification goes to BIS too ("
                    + law.limit().citation() + ").";
        }
        return sum + (account.fits() ? ", within " : ", more than ") + "the limit of " + account.limitTpp().words()
                + " (" + law.limit().citation() + ").";
    }

    private Tpp amountTpp() {
        return request.needingTpp(coverable::contains);
    }

    private Tpp limitTpp() {
        return new Tpp(law.limit().limitTpp());
    }

    private Tpp usedTpp() {
        Transaction.Counters counters = request.transaction().counters();
        return law.limit().account() == Account.Kind.LPP ? counters.lppTppThisYear() : counters.aiaCumulativeTpp();
    }
}
