package io.capdesk.portal.requirement;

import io.capdesk.rules.Activity;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Item;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the answers as the transaction that the rules judge. */
final class TransactionReading {

    private final Answers answers;
    private final Reading reading;

    TransactionReading(Answers answers, Reading reading) {
        this.answers = answers;
        this.reading = reading;
    }

    Map<String, String> problems() {
        return reading.problems();
    }

    Reading reading() {
        return reading;
    }

    /** Meaningful only without {@link #problems}. The country's counter is null where nothing was typed. */
    Transaction read(LocalDate today) {
        reading.asks("ruleSet", "ruleSet");
        return new Transaction(reading.ruleSet("ruleSet"), reading.day("date", "date", today),
                reading.choice("activity", "activity", Activity.class),
                reading.country("origin", "origin"),
                reading.country("destination", "destination", "Choose the country where the items will be used."),
                consignee(), authorization(), reading.choice("endUse", "endUse", EndUse.class), items(),
                reading.yes("storage", "storageMeetsSupplement10"), counters());
    }

    private Consignee consignee() {
        String headquarters = reading.country("headquarters", "ultimateConsignee.headquarters",
                "Choose the country where the recipient is headquartered.");
        return new Consignee(headquarters, reading.text("parent"),
                reading.country("parentHeadquarters", "ultimateConsignee.ultimateParentHeadquarters"),
                reading.yes("privateSector", "ultimateConsignee.privateSector"));
    }

    private Authorization authorization() {
        var kind = reading.choice("authorization", "authorization.kind", Authorization.Kind.class);
        String country = reading.country("authorizationCountry", "authorization.country");
        if (kind == Authorization.Kind.NVEU && country == null) {
            reading.refuse("authorizationCountry", "Choose the country for which the national authorization was given.");
        }
        return kind == null ? null : new Authorization(kind, country);
    }

    /** Lines that were left empty do not count, as long as one is filled. */
    private List<Item> items() {
        List<Integer> filled = new ArrayList<>();
        for (int item = 1; item <= answers.kinds().size(); item++) {
            if (!answers.isEmpty(item)) {
                filled.add(item);
            }
        }
        if (filled.isEmpty()) {
            filled.add(1);
        }
        List<Item> items = new ArrayList<>();
        for (int item : filled) {
            items.add(new ItemReading(reading, answers, answers.kinds().get(item - 1), Answers.prefix(item),
                    "items[" + items.size() + "]").read());
        }
        return items;
    }

    private Counters counters() {
        return new Counters(
                reading.tpp("countryTpp", "counters.countryTpp"),
                reading.tpp("lppTpp", "counters.lppTppThisYear"),
                reading.tpp("aiaTpp", "counters.aiaCumulativeTpp"),
                reading.tpp("nveuTpp", "counters.nveuTpp"));
    }
}
