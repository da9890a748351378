package io.capdesk.api;

import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Determination.Obligation;
import io.capdesk.rules.ReviewPolicy;
import io.capdesk.rules.Tier;
import io.capdesk.rules.Tpp;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer in exactly the agreed fields and their order; what has no value is null and never left out.
 *
 * <p>{@link Determination} knows more: the rule set's hash, the whole answer as a story, text and citation of each
 * obligation. None of it is in the agreed names, and programs that refuse unknown fields are written against those, so
 * it stays behind. Compliance and enforcement are told in the reasons of each item that needs a license; what an
 * obligation asks for is told by the description of its code.
 */
@Schema(name = "Determination")
record DeterminationAnswer(
        @Schema(description = "The rule set that was asked.", example = "RS-DIFF")
        String ruleSet,
        @Schema(description = "Where location, headquarters and parent put the transaction. Null where the rule set "
                + "has no tier for it.", types = {"string", "null"})
        Tier tier,
        @Schema(description = "One answer for each item, in the order of the request.")
        List<ItemLine> items,
        @Schema(description = "TPP of all items of the .a level together.", example = "26914400")
        String aggregateTpp,
        @Schema(description = "False if no item needs a license, or each that does is covered by an exception or the "
                + "authorization.")
        boolean licenseRequired,
        @Schema(description = "Every exception of the rule set.")
        List<ExceptionLine> exceptions,
        @Schema(description = "The strictest of the items': what a license application would meet, also where an "
                + "exception is available.")
        ReviewPolicy reviewPolicy,
        @Schema(description = "What the transaction would touch, and LPP wherever its exception is judged.")
        List<AccountLine> accounts,
        @Schema(description = "Names of the readings of the law that this answer depends on.")
        List<String> switches,
        @Schema(description = "What the answer rests on.")
        List<String> citations) {

    static DeterminationAnswer of(Determination found) {
        return new DeterminationAnswer(
                found.ruleSet(),
                found.tier(),
                found.items().stream().map(ItemLine::of).toList(),
                shown(found.aggregateTpp()),
                found.licenseRequired(),
                found.exceptions().stream().map(ExceptionLine::of).toList(),
                found.reviewPolicy(),
                found.accounts().stream().map(AccountLine::of).toList(),
                found.switches(),
                found.citations());
    }

    static String shown(Tpp amount) {
        return amount == null ? null : amount.shown();
    }

    static String shown(BigDecimal density) {
        return density == null ? null : density.toPlainString();
    }

    @Schema(name = "ItemAnswer")
    record ItemLine(
            @Schema(description = "One item's, at most two decimals; null for model weights.",
                    types = {"string", "null"}, example = "15832")
            String tpp,
            @Schema(description = "At most two decimals; null for computers, model weights and unknown die areas.",
                    types = {"string", "null"}, example = "19.45")
            String performanceDensity,
            @Schema(description = "Null when the item is not controlled here.", types = {"string", "null"},
                    example = "3A090.a")
            String eccn,
            @Schema(description = "NONE where the item needs no license, and in classifications, which know no "
                    + "destination.")
            ReviewPolicy reviewPolicy,
            @Schema(description = "In words, with citations.")
            List<String> reasons) {

        static ItemLine of(ItemAnswer found) {
            return new ItemLine(shown(found.tpp()), shown(found.performanceDensity()), found.eccn(),
                    found.reviewPolicy(), found.reasons());
        }
    }

    @Schema(name = "Exception")
    record ExceptionLine(
            @Schema(description = "AIA, ACM, LPP, NAC or ACA. The press calls the exception for about 1,700 chips a "
                    + "year \"AIA\"; in the rule it is LPP.", example = "LPP")
            String code,
            @Schema(description = "It covers every item that needs a license.")
            boolean available,
            List<String> reasons,
            @Schema(description = "What must be done to use it; empty where it is not available.")
            List<ObligationLine> obligations) {

        static ExceptionLine of(ExceptionAnswer found) {
            return new ExceptionLine(found.code(), found.available(), found.reasons(),
                    found.obligations().stream().map(ObligationLine::of).toList());
        }
    }

    @Schema(name = "Obligation")
    record ObligationLine(
            @Schema(description = """
                    LPP_SHIPMENT_NOTICE: notify BIS before a shipment of 3,200,000 TPP or more. \
                    LPP_CERTIFICATION: obtain the consignee's certification. \
                    LPP_CERTIFICATE_COPY: send a copy of it to BIS. \
                    LPP_LIMIT_REACHED: tell BIS that the yearly limit is reached. \
                    AIA_CERTIFICATION: obtain the consignee's one-time certification. \
                    AIA_CERTIFICATE_TO_BIS: send it to BIS before the first shipment. \
                    AIA_SHIPMENT_NOTICE: send a written notice with each shipment. \
                    ACM_ACCOUNTS: keep accounts of each facility. \
                    NAC_NOTIFICATION: notify BIS and wait for its answer.""", example = "LPP_CERTIFICATION")
            String code,
            @Schema(description = "Counted from the request's date; null where no day can be counted from it.",
                    types = {"string", "null"}, format = "date")
            LocalDate due) {

        static ObligationLine of(Obligation found) {
            return new ObligationLine(found.code(), found.due());
        }
    }

    @Schema(name = "Account")
    record AccountLine(
            Account.Kind kind,
            @Schema(description = "A country, or the ultimate parent's name; null where that was not given.",
                    types = {"string", "null"}, example = "MY")
            String subject,
            @Schema(description = "Null where no figure was published for the date.", types = {"string", "null"},
                    example = "790000000")
            String limitTpp,
            @Schema(example = "0")
            String usedTpp,
            @Schema(description = "Used up with this transaction.", example = "26914400")
            String afterTpp,
            @Schema(description = "Null where the amount is counted but not capped.", types = {"boolean", "null"})
            Boolean fits) {

        static AccountLine of(Account found) {
            return new AccountLine(found.kind(), found.subject(), shown(found.limitTpp()), shown(found.usedTpp()),
                    shown(found.afterTpp()), found.fits());
        }
    }
}
