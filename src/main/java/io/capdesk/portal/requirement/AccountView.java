package io.capdesk.portal.requirement;

import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Tpp;

/**
 * An account before and after the transaction.
 *
 * @param source  where the amount used before comes from
 * @param verdict whether it fits, in words
 */
record AccountView(String title, Account account, String source, String verdict) {

    static AccountView of(Account account, Judged judged, Names names, Figures figures) {
        return new AccountView(title(account, judged, names), account, source(account, judged, names),
                verdict(account, figures));
    }

    private static String title(Account account, Judged judged, Names names) {
        String whose = account.subject() == null ? "the ultimate parent" : account.subject();
        return switch (account.kind()) {
            case COUNTRY -> "Allocation of " + names.country(account.subject()) + " for 2025 to 2027";
            case LPP -> "Yearly LPP amount of " + whose + ", calendar year " + judged.transaction().date().getYear();
            case NVEU -> "National validated end user authorization for " + names.country(account.subject());
            case AIA_CERTIFICATE -> "Received under AIA by " + whose;
        };
    }

    private static String source(Account account, Judged judged, Names names) {
        if (account.kind() != Account.Kind.COUNTRY) {
            return account.usedTpp().isZero() ? "0, since no other amount was given." : "As you stated.";
        }
        return judged.deskCounts()
                ? "What this desk has licensed to " + names.country(judged.transaction().destination()) + " up to now."
                : "As you stated; the desk's own count was not used.";
    }

    private static String verdict(Account account, Figures figures) {
        if (account.limitTpp() == null) {
            return "No figure was published for this date.";
        }
        if (account.fits() == null) {
            return account.kind() == Account.Kind.AIA_CERTIFICATE
                    ? (account.afterTpp().isAtLeast(account.limitTpp()) ? "Reached" : "Not reached")
                            + ": from " + figures.tpp(account.limitTpp()) + " TPP on, the certification goes to BIS too."
                    : "Counted there, not capped.";
        }
        return account.fits()
                ? "It fits."
                : "It does not fit: " + figures.tpp(account.afterTpp().subtract(account.limitTpp())) + " TPP too much.";
    }

    /** Null where there is no limit to be left of. */
    public Tpp leftTpp() {
        return account.leftTpp().orElse(null);
    }
}
