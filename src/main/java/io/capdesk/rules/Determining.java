package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Law.RequirementRow;
import io.capdesk.rules.Law.ReviewRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which the rule is read: requirement by item, exceptions, authorization, what is left for a license, its
 * account, its review policy.
 */
final class Determining {

    private final Case request;
    private final List<ExceptionJudgement> exceptions;
    private final Authorized authorized;
    private final CountryAccount country;
    private final Set<Integer> uncovered;
    private final Tier tier;
    private final Review review;
    private final List<ReviewRow> policies = new ArrayList<>();

    /** What an answer says, without its prose. */
    record Outcome(List<ReviewPolicy> policies, boolean licenseRequired, List<ExceptionAnswer> exceptions,
            List<Account> accounts) {}

    Determining(Case request) {
        this.request = request;
        RuleSet ruleSet = request.ruleSet();
        exceptions = ruleSet.law().exceptions().stream()
                .map(law -> new ExceptionJudgement(request, law))
                .toList();
        authorized = Authorized.of(request);
        uncovered = uncovered();
        country = CountryAccount.of(request, licensable());
        tier = tier();
        review = new Review(request, country);
        for (int i = 0; i < request.items().size(); i++) {
            policies.add(request.needsLicense(i) ? review.row(request.items().get(i)) : null);
        }
        cite();
    }

    /** What a license would count against, whether or not an exception spares it. */
    CountryAccount country() {
        return country;
    }

    /** Tells whether two readings of the law come to the same. */
    Outcome outcome() {
        return new Outcome(
                policies.stream().map(row -> row == null ? ReviewPolicy.NONE : row.policy()).toList(),
                !uncovered.isEmpty(),
                exceptions.stream().map(ExceptionJudgement::answer)
                        .map(e -> new ExceptionAnswer(e.code(), e.available(), List.of(), e.obligations()))
                        .toList(),
                accounts());
    }

    /** @param deciding switches that the answer depends on */
    Determination answer(List<String> deciding) {
        RuleSet ruleSet = request.ruleSet();
        List<ItemAnswer> items = new ArrayList<>();
        ReviewPolicy strictest = ReviewPolicy.NONE;
        for (int i = 0; i < request.items().size(); i++) {
            ItemAnswer item = item(i);
            items.add(item);
            strictest = strictest.stricter(item.reviewPolicy());
        }
        List<ExceptionAnswer> answers =
                exceptions.stream().map(ExceptionJudgement::answer).toList();
        List<Account> accounts = accounts();
        return new Determination(ruleSet.id(), ruleSet.hash(), tier, items, request.aggregateTpp(),
                !uncovered.isEmpty(), answers, strictest, accounts, deciding,
                List.copyOf(request.citations()),
                new Story(request, tier, !uncovered.isEmpty(), answers, accounts, authorized, policies, deciding)
                        .sentences());
    }

    private ItemAnswer item(int i) {
        ClassifiedItem item = request.items().get(i);
        List<String> reasons = new ArrayList<>(item.reasons());
        RequirementRow requirement = request.requirements().get(i);
        if (requirement == null) {
            reasons.add(item.level() == Level.NOT_CONTROLLED
                    ? "No license is needed under this rule."
                    : request.words("No license is needed for this item to {destination}."));
        } else {
            reasons.add(request.words(requirement.reason()) + " (" + requirement.citation() + ")");
            ReviewRow policy = policies.get(i);
            reasons.add(request.words(policy.reason()) + " (" + policy.citation() + ")");
            review.unknown(item).ifPresent(reasons::add);
            reasons.addAll(notes(item));
        }
        reasons.addAll(Story.standing(request));
        return new ItemAnswer(item.tpp(), item.density(), item.eccn(),
                requirement == null ? ReviewPolicy.NONE : policies.get(i).policy(), reasons);
    }

    private List<String> notes(ClassifiedItem item) {
        return request.ruleSet().law().notes().stream()
                .filter(note -> note.holds(request, item))
                .map(note -> request.words(note.text()) + " (" + note.citation() + ")")
                .toList();
    }

    /** Items that need a license and that neither the authorization nor an exception covers. */
    private Set<Integer> uncovered() {
        Set<Integer> left = new LinkedHashSet<>(request.needing());
        if (authorized.coversHardware()) {
            left.removeIf(i -> request.items().get(i).level() != Level.WEIGHTS);
        }
        exceptions.stream().filter(e -> !e.hasHardLimit()).forEach(e -> left.removeAll(e.coverable()));
        for (ExceptionJudgement limited : exceptions) {
            Set<Integer> meant = new HashSet<>(limited.coverable());
            meant.retainAll(left);
            if (limited.hasHardLimit() && limited.fits(request.needingTpp(meant::contains))) {
                left.removeAll(meant);
            }
        }
        return left;
    }

    /** Only what is licensed counts, so not what an exception without a limit covers, unless a license is asked for all. */
    private Tpp licensable() {
        Set<Integer> left = new HashSet<>(request.needing());
        exceptions.stream().filter(e -> !e.hasHardLimit()).forEach(e -> left.removeAll(e.coverable()));
        Tpp amount = request.needingTpp(left::contains);
        return amount.isZero() ? request.needingTpp() : amount;
    }

    private Tier tier() {
        for (Law.TierRow row : request.ruleSet().law().tiers()) {
            if (PlaceTest.all(row.when(), request.places())) {
                request.cite(row.citation());
                return row.tier();
            }
        }
        return null;
    }

    private boolean licensesHardware() {
        return uncovered.stream().anyMatch(i -> request.items().get(i).level() == Level.A);
    }

    private List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        if (licensesHardware() && country.account() != null) {
            accounts.add(country.account());
        }
        exceptions.forEach(exception -> exception.touchedAccount().ifPresent(accounts::add));
        if (authorized.account() != null && !request.needingTpp().isZero()) {
            accounts.add(authorized.account());
        }
        accounts.sort(Comparator.comparing(Account::kind));
        return accounts;
    }

    /** What the answer rests on: tier, requirement and policy by item, then the exceptions. */
    private void cite() {
        for (int i = 0; i < request.items().size(); i++) {
            request.items().get(i).citations().forEach(request::cite);
            if (policies.get(i) != null) {
                request.cite(request.requirements().get(i).citation());
                request.cite(policies.get(i).citation());
            }
        }
        exceptions.forEach(exception -> exception.citations().forEach(request::cite));
        if (authorized.citation() != null) {
            request.cite(authorized.citation());
        }
    }
}
