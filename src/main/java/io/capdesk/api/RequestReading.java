package io.capdesk.api;

import io.capdesk.api.DeterminationRequest.AuthorizationRequest;
import io.capdesk.api.DeterminationRequest.ConsigneeRequest;
import io.capdesk.api.DeterminationRequest.CountersRequest;
import io.capdesk.api.ItemRequest.ContainedRequest;
import io.capdesk.api.ItemRequest.PerformanceRequest;
import io.capdesk.api.ItemRequest.SyntheticRequest;
import io.capdesk.api.ItemRequest.WeightsRequest;
import io.capdesk.rules.Activity;
import io.capdesk.rules.Designer;
import io.capdesk.rules.EndUse;
import io.capdesk.rules.Item;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Performance;
import io.capdesk.rules.Item.Weights;
import io.capdesk.rules.Transaction;
import io.capdesk.rules.Transaction.Authorization;
import io.capdesk.rules.Transaction.Consignee;
import io.capdesk.rules.Transaction.Counters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a program asked, in the words of the rules. The rules fill in the defaults that they know. */
final class RequestReading {

    private static final int MOST_ITEMS = 100;
    private static final int MOST_PERFORMANCES = 100;
    private static final int MOST_UNITS = 1_000_000;
    private static final int MOST_BITS = 1024;

    private final Reading reading;

    RequestReading(Reading reading) {
        this.reading = reading;
    }

    Transaction transaction(DeterminationRequest asked, LocalDate today) {
        LocalDate date = reading.day("date", asked.date());
        return new Transaction(
                reading.text("ruleSet", asked.ruleSet()),
                date == null ? today : date,
                reading.code("activity", asked.activity(), Activity.class),
                reading.text("origin", asked.origin()),
                reading.text("destination", asked.destination()),
                consignee(asked.ultimateConsignee()),
                authorization(asked.authorization()),
                reading.code("endUse", asked.endUse(), EndUse.class),
                items(asked.items()),
                isTrue(asked.storageMeetsSupplement10()),
                counters(asked.counters()));
    }

    List<Item> items(List<ItemRequest> items) {
        if (items == null) {
            return reading.refuse("items", "is missing");
        }
        return reading.each("items", items, MOST_ITEMS, this::item);
    }

    private Item item(String at, ItemRequest asked) {
        return new Item(
                reading.text(at + ".chip", asked.chip()),
                performances(at, asked.performances()),
                reading.small(at + ".units", asked.units(), MOST_UNITS),
                reading.decimal(at + ".dieAreaMm2", asked.dieAreaMm2()),
                asked.nonPlanar(),
                asked.dataCenter(),
                reading.decimal(at + ".memoryBandwidthGBps", asked.memoryBandwidthGBps()),
                reading.code(at + ".designer", asked.designer(), Designer.class),
                reading.text(at + ".otherEccn", asked.otherEccn()),
                reading.each(at + ".containsIcs", asked.containsIcs(), MOST_ITEMS, this::contained),
                weights(at + ".modelWeights", asked.modelWeights()),
                reading.pieces(at + ".quantity", asked.quantity()));
    }

    private Contained contained(String at, ContainedRequest asked) {
        return new Contained(
                reading.text(at + ".chip", asked.chip()),
                performances(at, asked.performances()),
                reading.small(at + ".units", asked.units(), MOST_UNITS),
                reading.decimal(at + ".dieAreaMm2", asked.dieAreaMm2()),
                asked.nonPlanar(),
                asked.dataCenter(),
                reading.decimal(at + ".memoryBandwidthGBps", asked.memoryBandwidthGBps()),
                reading.pieces(at + ".count", asked.count()));
    }

    private List<Performance> performances(String at, List<PerformanceRequest> asked) {
        return reading.each(at + ".performances", asked, MOST_PERFORMANCES, this::performance);
    }

    private Performance performance(String at, PerformanceRequest asked) {
        BigDecimal tops = reading.decimal(at + ".tops", asked.tops());
        Integer bits = asked.bitLength() == null
                ? reading.refuse(at + ".bitLength", "is missing")
                : reading.small(at + ".bitLength", asked.bitLength(), MOST_BITS);
        return new Performance(tops, bits == null ? 1 : bits);
    }

    private Weights weights(String at, WeightsRequest asked) {
        return asked == null ? null : new Weights(
                reading.decimal(at + ".operations", asked.operations()),
                isTrue(asked.published()),
                asked.derivedFrom() == null ? null : new Weights.Base(
                        reading.decimal(at + ".derivedFrom.operations", asked.derivedFrom().operations()),
                        isTrue(asked.derivedFrom().published())),
                synthetic(at + ".synthetic", asked.synthetic()));
    }

    private Weights.Synthetic synthetic(String at, SyntheticRequest asked) {
        return asked == null ? null : new Weights.Synthetic(
                reading.decimal(at + ".share", asked.share()),
                reading.decimal(at + ".generatorOperations", asked.generatorOperations()),
                reading.decimal(at + ".generationOperations", asked.generationOperations()),
                isTrue(asked.generatorPublished()));
    }

    private Consignee consignee(ConsigneeRequest asked) {
        return asked == null ? null : new Consignee(
                reading.text("ultimateConsignee.headquarters", asked.headquarters()),
                reading.text("ultimateConsignee.ultimateParent", asked.ultimateParent()),
                reading.text("ultimateConsignee.ultimateParentHeadquarters", asked.ultimateParentHeadquarters()),
                isTrue(asked.privateSector()));
    }

    private Authorization authorization(AuthorizationRequest asked) {
        return asked == null ? null : new Authorization(
                reading.code("authorization.kind", asked.kind(), Authorization.Kind.class),
                reading.text("authorization.country", asked.country()));
    }

    private Counters counters(CountersRequest asked) {
        return asked == null ? null : new Counters(
                reading.amount("counters.countryTpp", asked.countryTpp()),
                reading.amount("counters.lppTppThisYear", asked.lppTppThisYear()),
                reading.amount("counters.aiaCumulativeTpp", asked.aiaCumulativeTpp()),
                reading.amount("counters.nveuTpp", asked.nveuTpp()));
    }

    private static boolean isTrue(Boolean said) {
        return said != null && said;
    }
}
