package io.capdesk.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer, with reasons in words and citations. Amounts are exact; {@link Tpp#shown} is what readers get.
 *
 * @param ruleSetHash     content of the rule set and of the country groups it was computed from
 * @param tier            null where the rule set knows no tier for it
 * @param aggregateTpp    of the items of the .a level
 * @param licenseRequired false also if every item that needs one is covered by an exception or the authorization
 * @param reviewPolicy    what an application would meet, even where an exception is available
 * @param switches        readings of the law that this answer depends on
 * @param reasons         the whole answer told in a few sentences
 */
public record Determination(
        String ruleSet,
        String ruleSetHash,
        Tier tier,
        List<ItemAnswer> items,
        Tpp aggregateTpp,
        boolean licenseRequired,
        List<ExceptionAnswer> exceptions,
        ReviewPolicy reviewPolicy,
        List<Account> accounts,
        List<String> switches,
        List<String> citations,
        List<String> reasons) {

    public Determination {
        items = List.copyOf(items);
        exceptions = List.copyOf(exceptions);
        accounts = List.copyOf(accounts);
        switches = List.copyOf(switches);
        citations = List.copyOf(citations);
        reasons = List.copyOf(reasons);
    }

    /** Codes of the exceptions that cover every item that needs a license. */
    public List<String> availableExceptions() {
        return exceptions.stream().filter(ExceptionAnswer::available).map(ExceptionAnswer::code).toList();
    }

    public Optional<Account> account(Account.Kind kind) {
        return accounts.stream().filter(account -> account.kind() == kind).findFirst();
    }

    /**
     * @param tpp                one item's; null for model weights
     * @param performanceDensity two decimals, half up; null for computers, weights and unknown die areas
     * @param eccn               null when the item is not controlled here
     */
    public record ItemAnswer(
            Tpp tpp,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal performanceDensity,
            String eccn,
            ReviewPolicy reviewPolicy,
            List<String> reasons) {

        public ItemAnswer {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param obligations what must be done to use it; empty where it is not available */
    public record ExceptionAnswer(String code, boolean available, List<String> reasons, List<Obligation> obligations) {

        public ExceptionAnswer {
            reasons = List.copyOf(reasons);
            obligations = List.copyOf(obligations);
        }
    }

    /** @param due null where no day can be counted from the transaction's date */
    public record Obligation(String code, LocalDate due, String text, String citation) {}

    /**
     * @param subject  country, or name of the ultimate parent; may be null
     * @param limitTpp null where no figure was published for the date
     * @param fits     null where the amount is counted but not capped
     */
    public record Account(Kind kind, String subject, Tpp limitTpp, Tpp usedTpp, Tpp afterTpp, Boolean fits) {

        public enum Kind {
            COUNTRY,
            LPP,
            NVEU,
            AIA_CERTIFICATE
        }

        /** What this transaction would add. */
        public Tpp amountTpp() {
            return afterTpp.subtract(usedTpp);
        }

        /** What is left of the limit afterwards; never below zero. */
        public Optional<Tpp> leftTpp() {
            return Optional.ofNullable(limitTpp)
                    .map(limit -> limit.subtract(afterTpp))
                    .map(left -> left.isNegative() ? Tpp.ZERO : left);
        }
    }
}
