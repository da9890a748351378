package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Law.VeuLaw;
import io.capdesk.rules.Transaction.Authorization;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a validated end user's authorization covers (15 CFR 748.15): hardware, never model weights.
 *
 * @param account the NVEU account; null for UVEU
 * @param reason  null without an authorization
 */
record Authorized(boolean coversHardware, Account account, String reason, String citation) {

    static final Authorized NOT = new Authorized(false, null, null, null);

    static Authorized of(Case request) {
        Authorization authorization = request.transaction().authorization();
        VeuLaw law = request.ruleSet().law().validatedEndUser();
        if (authorization == null) {
            return NOT;
        }
        if (law == null) {
            return new Authorized(false, null, "This rule set knows no data center validated end users.", null);
        }
        boolean placed = PlaceTest.all(law.coveredWhere(), request.places());
        if (authorization.kind() == Authorization.Kind.UVEU) {
            return new Authorized(placed, null,
                    placed
                            ? "The universal validated end user authorization covers it; its shares are judged over all "
                                    + "holdings."
                            : "A validated end user authorization does not reach Macau, Country Group D:5 or those "
                                    + "headquartered there.",
                    law.universalCitation());
        }
        return national(request, law, authorization, placed);
    }

    private static Authorized national(Case request, VeuLaw law, Authorization authorization, boolean placed) {
        Transaction transaction = request.transaction();
        BigDecimal figure = law.nationalTppByQuarter().get(quarter(transaction.date()));
        Tpp limit = figure == null ? null : new Tpp(figure);
        Tpp used = transaction.counters().nveuTpp();
        Tpp after = used.add(request.needingTpp());
        boolean here = transaction.destination().equals(authorization.country());
        boolean eligible = placed && here && PlaceTest.all(law.nationalWhere(), request.places());
        boolean fits = eligible && limit != null && !after.isMoreThan(limit);
        String reason = !here
                ? "The national authorization is for another country than {destination}."
                : !eligible
                        ? "A national validated end user authorization cannot be held here."
                        : limit == null
                                ? "No NVEU figure was published for this quarter."
                                : "With this the national authorization would reach " + after.words() + " TPP of "
                                        + limit.words() + " in this quarter, so it " + (fits ? "covers" : "does not cover")
                                        + " the items.";
        return new Authorized(fits,
                new Account(Account.Kind.NVEU, authorization.country(), limit, used, after, fits),
                request.words(reason), law.nationalCitation());
    }

    private static String quarter(LocalDate date) {
        return date.getYear() + "-Q" + ((date.getMonthValue() + 2) / 3);
    }
}
