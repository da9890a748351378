package io.capdesk.way;

import io.capdesk.rules.Item;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Weights;
import io.capdesk.rules.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A transaction as somebody would type it into the public page. */
final class AsPageQuery {

    private final Map<String, String> typed = new LinkedHashMap<>();

    private AsPageQuery() {}

    /** @param counted whether the country's counter is stated; else the page takes the desk's own */
    static Map<String, String> of(Transaction t, boolean counted) {
        var query = new AsPageQuery();
        query.put("ruleSet", t.ruleSet());
        query.put("date", t.date());
        query.put("activity", t.activity());
        query.put("origin", t.origin());
        query.put("destination", t.destination());
        query.put("headquarters", t.ultimateConsignee().headquarters());
        query.put("parent", t.ultimateConsignee().ultimateParent());
        query.put("parentHeadquarters", t.ultimateConsignee().ultimateParentHeadquarters());
        query.yes("privateSector", t.ultimateConsignee().privateSector());
        query.put("authorization", t.authorization() == null ? null : t.authorization().kind());
        query.put("authorizationCountry", t.authorization() == null ? null : t.authorization().country());
        query.put("endUse", t.endUse());
        query.yes("storage", t.storageMeetsSupplement10());
        query.put("countryTpp", counted ? t.counters().countryTpp() : null);
        query.put("lppTpp", t.counters().lppTppThisYear());
        query.put("aiaTpp", t.counters().aiaCumulativeTpp());
        query.put("nveuTpp", t.counters().nveuTpp());
        for (int i = 0; i < t.items().size(); i++) {
            query.item("item" + (i + 1) + ".", t.items().get(i));
        }
        return query.typed;
    }

    private void item(String own, Item item) {
        put(own + "kind", item.modelWeights() != null ? "weights" : item.containsIcs() != null ? "computer"
                : item.chip() != null ? "chip" : "circuit");
        put(own + "chip", item.chip());
        performances(own, item.performances(), 1);
        put(own + "units", item.units());
        put(own + "die", item.dieAreaMm2());
        yes(own + "planar", Boolean.FALSE.equals(item.nonPlanar()));
        put(own + "forDataCenters", item.dataCenter() == null ? null : item.dataCenter() ? "yes" : "no");
        put(own + "bandwidth", item.memoryBandwidthGBps());
        put(own + "designer", item.designer());
        put(own + "otherEccn", item.otherEccn());
        for (int i = 0; item.containsIcs() != null && i < item.containsIcs().size(); i++) {
            contained(own, i + 1, item.containsIcs().get(i));
        }
        weights(own, item.modelWeights());
        put(own + "quantity", item.quantity());
    }

    private void performances(String own, List<Item.Performance> performances, int from) {
        for (int i = 0; performances != null && i < performances.size(); i++) {
            put(own + "tops" + (from + i), performances.get(i).tops());
            put(own + "bits" + (from + i), performances.get(i).bitLength());
        }
    }

    private void contained(String own, int row, Contained contained) {
        put(own + "chip" + row, contained.chip());
        performances(own, contained.performances(), row);
        put(own + "die" + row, contained.dieAreaMm2());
        put(own + "count" + row, contained.count());
    }

    private void weights(String own, Weights weights) {
        if (weights == null) {
            return;
        }
        put(own + "operations", weights.operations());
        yes(own + "published", weights.published());
        if (weights.derivedFrom() != null) {
            put(own + "baseOperations", weights.derivedFrom().operations());
            yes(own + "basePublished", weights.derivedFrom().published());
        }
        if (weights.synthetic() != null) {
            put(own + "syntheticShare", weights.synthetic().share());
            put(own + "generatorOperations", weights.synthetic().generatorOperations());
            put(own + "generationOperations", weights.synthetic().generationOperations());
            yes(own + "generatorPublished", weights.synthetic().generatorPublished());
        }
    }

    private void yes(String name, boolean holds) {
        put(name, holds ? "yes" : null);
    }

    private void put(String name, Object value) {
        if (value != null) {
            typed.put(name, value.toString());
        }
    }
}
