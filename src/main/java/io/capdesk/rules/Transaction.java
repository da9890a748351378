package io.capdesk.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be judged; the components are the fields of {@code POST /api/v1/determinations}. Everything may be null
 * but the date, the destination, the headquarters and the items: the defaults are filled in here.
 *
 * @param ruleSet     id of the rule set; null means the desk's
 * @param date        legal day in Washington
 * @param destination ISO 3166-1 alpha-2 of the location of the ultimate consignee
 */
public record Transaction(
        String ruleSet,
        LocalDate date,
        Activity activity,
        String origin,
        String destination,
        Consignee ultimateConsignee,
        Authorization authorization,
        EndUse endUse,
        List<Item> items,
        boolean storageMeetsSupplement10,
        Counters counters) {

    public Transaction {
        activity = activity == null ? Activity.EXPORT : activity;
        origin = origin == null ? "US" : origin;
        endUse = endUse == null ? EndUse.GENERAL : endUse;
        items = items == null ? List.of() : List.copyOf(items);
        counters = counters == null ? Counters.NONE : counters;
    }

    /** The plain question: these items, to this party, at this place, on this day. */
    public static Transaction of(LocalDate date, String destination, Consignee ultimateConsignee, List<Item> items) {
        return new Transaction(
                null, date, null, null, destination, ultimateConsignee, null, null, items, false, null);
    }

    public Transaction underRuleSet(String id) {
        return new Transaction(id, date, activity, origin, destination, ultimateConsignee, authorization, endUse,
                items, storageMeetsSupplement10, counters);
    }

    public Transaction withActivity(Activity other) {
        return new Transaction(ruleSet, date, other, origin, destination, ultimateConsignee, authorization, endUse,
                items, storageMeetsSupplement10, counters);
    }

    public Transaction withEndUse(EndUse other) {
        return new Transaction(ruleSet, date, activity, origin, destination, ultimateConsignee, authorization, other,
                items, storageMeetsSupplement10, counters);
    }

    public Transaction withItems(List<Item> others) {
        return new Transaction(ruleSet, date, activity, origin, destination, ultimateConsignee, authorization, endUse,
                others, storageMeetsSupplement10, counters);
    }

    public Transaction withCounters(Counters others) {
        return new Transaction(ruleSet, date, activity, origin, destination, ultimateConsignee, authorization, endUse,
                items, storageMeetsSupplement10, others);
    }

    /**
     * @param headquarters               ISO 3166-1 alpha-2
     * @param ultimateParent             name; it is the subject of the LPP account
     * @param ultimateParentHeadquarters ISO 3166-1 alpha-2; null means the consignee's own
     * @param privateSector              not a government, nor owned or controlled by one (15 CFR 740.28)
     */
    public record Consignee(
            String headquarters, String ultimateParent, String ultimateParentHeadquarters, boolean privateSector) {

        public Consignee {
            ultimateParentHeadquarters =
                    ultimateParentHeadquarters == null ? headquarters : ultimateParentHeadquarters;
        }
    }

    /** A validated end user's standing (15 CFR 748.15); the country counts for NVEU only. */
    public record Authorization(Kind kind, String country) {

        public enum Kind {
            UVEU,
            NVEU
        }
    }

    /**
     * What was used up before this transaction.
     *
     * @param raisedLimitTpp the country's limit under a government arrangement in force (15 CFR 742.6(b)(10)(iii)(C)); null
     *                       where the rule set's holds
     */
    public record Counters(Tpp countryTpp, Tpp lppTppThisYear, Tpp aiaCumulativeTpp, Tpp nveuTpp, Tpp raisedLimitTpp) {

        public static final Counters NONE = new Counters(null, null, null, null);

        public Counters(Tpp countryTpp, Tpp lppTppThisYear, Tpp aiaCumulativeTpp, Tpp nveuTpp) {
            this(countryTpp, lppTppThisYear, aiaCumulativeTpp, nveuTpp, null);
        }

        public Counters {
            countryTpp = countryTpp == null ? Tpp.ZERO : countryTpp;
            lppTppThisYear = lppTppThisYear == null ? Tpp.ZERO : lppTppThisYear;
            aiaCumulativeTpp = aiaCumulativeTpp == null ? Tpp.ZERO : aiaCumulativeTpp;
            nveuTpp = nveuTpp == null ? Tpp.ZERO : nveuTpp;
        }
    }
}
