package io.capdesk.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A license exception. An item is covered when all conditions of one way hold.
 *
 * @param name        as the regulation names it
 * @param alsoCalled  what the press calls it; may be left out
 * @param limit       left out where there is none
 * @param attention   may be left out
 */
record ExceptionLaw(
        String code,
        String name,
        String alsoCalled,
        String citation,
        List<Way> ways,
        Limit limit,
        List<Attention> attention,
        List<Duty> obligations) {

    ExceptionLaw {
        Present.check("code", code);
        Present.check("name", name);
        Present.check("citation", citation);
        Present.check("ways", ways);
        attention = attention == null ? List.of() : attention;
        obligations = obligations == null ? List.of() : obligations;
    }

    record Way(List<Level> items, String citation, String reason, List<Condition> conditions) {
        Way {
            Present.check("items", items);
            Present.check("citation", citation);
            Present.check("reason", reason);
            Present.check("conditions", conditions);
        }
    }

    /**
     * One clause. Whatever is left out does not matter; what is there must all hold.
     *
     * @param from      the clause exists from that day; {@code to} until that day
     * @param eccns     the clause speaks of items whose ECCN begins so, and of no others
     * @param never     the clause never holds for the items that it speaks of
     * @param waivedBy  switch whose options {@code waivedIf} lift the clause
     * @param otherwise what the answer says when it does not hold
     */
    record Condition(
            LocalDate from,
            LocalDate to,
            List<String> eccns,
            PlaceTest place,
            List<Activity> activity,
            List<EndUse> endUse,
            Boolean privateSector,
            Boolean dataCenter,
            Boolean storageMeetsSupplement10,
            List<Designer> designer,
            boolean never,
            String waivedBy,
            List<String> waivedIf,
            String citation,
            String otherwise) {
        Condition {
            Present.check("citation", citation);
            Present.check("otherwise", otherwise);
            Present.period(from, to);
            Present.check((waivedBy == null) == (waivedIf == null), "waivedBy and waivedIf go together");
        }
    }

    /** What draws attention to a covered item; it changes nothing else. */
    record Attention(BigDecimal chipTppAbove, BigDecimal memoryBandwidthGBpsAbove, String citation, String text) {
        Attention {
            Present.check(chipTppAbove != null || memoryBandwidthGBpsAbove != null,
                    "chipTppAbove or memoryBandwidthGBpsAbove is missing");
            Present.check("citation", citation);
            Present.check("text", text);
        }

        boolean isDrawnBy(ClassifiedItem item) {
            return item.circuits().stream().anyMatch(circuit ->
                    isAbove(chipTppAbove, circuit.tpp().value())
                            && isAbove(memoryBandwidthGBpsAbove, circuit.memoryBandwidthGBps()));
        }

        private static boolean isAbove(BigDecimal limit, BigDecimal value) {
            return limit == null || value != null && value.compareTo(limit) > 0;
        }
    }

    /**
     * @param hard false for a threshold that only brings a duty
     */
    record Limit(Determination.Account.Kind account, BigDecimal limitTpp, boolean hard, String citation) {
        Limit {
            Present.check("account", account);
            Present.check("limitTpp", limitTpp);
            Present.check("citation", citation);
        }
    }

    /**
     * Something to do when the exception is used.
     *
     * @param days            after the date (negative: before it); {@code months} likewise; neither means no day
     * @param levels          only for transactions with such items
     * @param shipmentFromTpp only from this amount in the shipment
     * @param afterFromTpp    only when the account reaches this amount
     * @param strictIf        with the switch on this option the amount must be passed, not only reached
     * @param alwaysIf        with the switch on this option the amount does not matter
     */
    record Duty(
            String code,
            Integer days,
            Integer months,
            List<Level> levels,
            BigDecimal shipmentFromTpp,
            BigDecimal afterFromTpp,
            String dependsOn,
            String strictIf,
            String alwaysIf,
            String citation,
            String text) {
        Duty {
            Present.check("code", code);
            Present.check("citation", citation);
            Present.check("text", text);
            Present.check((dependsOn == null) == (strictIf == null && alwaysIf == null),
                    "dependsOn goes with strictIf or alwaysIf");
        }
    }
}
