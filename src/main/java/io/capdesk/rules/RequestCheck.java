package io.capdesk.rules;

import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Performance;
import io.capdesk.rules.Item.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What must hold before a transaction can be judged; each problem names its field. */
final class RequestCheck {

    private static final int MOST_ITEMS = 100;
    private static final int MOST_BITS = 1024;
    private static final int MOST_DIGITS = 40;

    private final RuleSet ruleSet;
    private final ChipCatalogue chips;
    private final Countries countries;
    private final List<Problem> problems = new ArrayList<>();

    RequestCheck(RuleSet ruleSet, ChipCatalogue chips, Countries countries) {
        this.ruleSet = ruleSet;
        this.chips = chips;
        this.countries = countries;
    }

    List<Problem> of(Transaction transaction) {
        if (transaction.date() == null) {
            refuse("date", "is missing");
        } else if (transaction.date().isBefore(ruleSet.legalFrom())) {
            refuse("date", ruleSet.id() + " is law from " + ruleSet.legalFrom() + " on");
        }
        country("origin", transaction.origin());
        country("destination", transaction.destination());
        consignee(transaction.ultimateConsignee());
        authorization(transaction.authorization());
        Transaction.Counters counters = transaction.counters();
        counter("counters.countryTpp", counters.countryTpp());
        counter("counters.lppTppThisYear", counters.lppTppThisYear());
        counter("counters.aiaCumulativeTpp", counters.aiaCumulativeTpp());
        counter("counters.nveuTpp", counters.nveuTpp());
        return items(transaction.items());
    }

    List<Problem> items(List<Item> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            refuse("items", "1 to " + MOST_ITEMS + " items");
        }
        for (int i = 0; i < items.size(); i++) {
            item("items[" + i + "]", items.get(i));
        }
        return problems;
    }

    private void consignee(Transaction.Consignee consignee) {
        if (consignee == null) {
            refuse("ultimateConsignee.headquarters", "is missing");
            return;
        }
        country("ultimateConsignee.headquarters", consignee.headquarters());
        if (consignee.headquarters() != null) {
            country("ultimateConsignee.ultimateParentHeadquarters", consignee.ultimateParentHeadquarters());
        }
    }

    private void authorization(Transaction.Authorization authorization) {
        if (authorization == null) {
            return;
        }
        if (authorization.kind() == null) {
            refuse("authorization.kind", "UVEU or NVEU");
        }
        if (authorization.kind() == Transaction.Authorization.Kind.NVEU || authorization.country() != null) {
            country("authorization.country", authorization.country());
        }
    }

    private void item(String field, Item item) {
        if (item.quantity() < 1) {
            refuse(field + ".quantity", "a whole number, at least 1");
        }
        long kinds = count(item.chip(), item.performances(), item.containsIcs(), item.modelWeights());
        if (kinds != 1) {
            refuse(field, "exactly one of chip, performances, containsIcs and modelWeights");
            return;
        }
        if (item.otherEccn() != null && Classification.family(ruleSet.law().items(), item.otherEccn()) == null) {
            refuse(field + ".otherEccn", "one of "
                    + ruleSet.law().items().families().stream().flatMap(f -> f.eccns().stream()).toList());
        }
        if (item.modelWeights() != null) {
            if (item.otherEccn() != null) {
                refuse(field + ".otherEccn", "model weights have no other paragraph");
            }
            weights(field + ".modelWeights", item.modelWeights());
        } else if (item.containsIcs() == null) {
            circuit(field, item.chip(), item.performances(), item.units(), item.dieAreaMm2(), item.memoryBandwidthGBps());
        } else {
            contained(field + ".containsIcs", item.containsIcs());
        }
    }

    private void contained(String field, List<Contained> circuits) {
        if (circuits.isEmpty() || circuits.size() > MOST_ITEMS) {
            refuse(field, "1 to " + MOST_ITEMS + " kinds of integrated circuits");
        }
        for (int i = 0; i < circuits.size(); i++) {
            Contained one = circuits.get(i);
            String at = field + "[" + i + "]";
            if (one.count() < 1) {
                refuse(at + ".count", "a whole number, at least 1");
            }
            if (count(one.chip(), one.performances()) != 1) {
                refuse(at, "exactly one of chip and performances");
            } else {
                circuit(at, one.chip(), one.performances(), one.units(), one.dieAreaMm2(), one.memoryBandwidthGBps());
            }
        }
    }

    private void circuit(String field, String chip, List<Performance> performances, Integer units, BigDecimal area,
            BigDecimal bandwidth) {
        if (chip != null) {
            Chip known = chips.find(chip).orElse(null);
            if (known == null) {
                refuse(field + ".chip", "\"" + chip + "\" is not in the catalogue");
            } else if (known.tpp() == null) {
                refuse(field + ".chip", "the catalogue has no performance of \"" + chip + "\"; give performances");
            }
            if (units != null && units != 1) {
                refuse(field + ".units", "a chip of the catalogue is counted whole");
            }
        } else {
            performances(field + ".performances", performances);
        }
        if (units != null && units < 1) {
            refuse(field + ".units", "a whole number, at least 1");
        }
        positive(field + ".dieAreaMm2", area);
        positive(field + ".memoryBandwidthGBps", bandwidth);
    }

    private void performances(String field, List<Performance> performances) {
        if (performances.isEmpty()) {
            refuse(field, "at least one");
        }
        for (int i = 0; i < performances.size(); i++) {
            Performance one = performances.get(i);
            notNegative(field + "[" + i + "].tops", one.tops());
            if (one.bitLength() < 1 || one.bitLength() > MOST_BITS) {
                refuse(field + "[" + i + "].bitLength", "1 to " + MOST_BITS);
            }
        }
    }

    private void weights(String field, Weights weights) {
        notNegative(field + ".operations", weights.operations());
        Weights.Base base = weights.derivedFrom();
        if (base != null) {
            notNegative(field + ".derivedFrom.operations", base.operations());
            if (base.operations() != null && weights.operations() != null
                    && base.operations().compareTo(weights.operations()) > 0) {
                refuse(field + ".derivedFrom.operations", "more than the model's own, which include its base model's");
            }
        }
        Weights.Synthetic synthetic = weights.synthetic();
        if (synthetic != null) {
            notNegative(field + ".synthetic.share", synthetic.share());
            if (synthetic.share() != null && synthetic.share().compareTo(BigDecimal.ONE) > 0) {
                refuse(field + ".synthetic.share", "at most 1");
            }
            notNegative(field + ".synthetic.generatorOperations", synthetic.generatorOperations());
            notNegative(field + ".synthetic.generationOperations", synthetic.generationOperations());
        }
    }

    private void country(String field, String alpha2) {
        if (alpha2 == null) {
            refuse(field, "is missing");
        } else if (countries.find(alpha2).isEmpty()) {
            refuse(field, "\"" + alpha2 + "\" is no ISO 3166-1 alpha-2 code");
        }
    }

    private void counter(String field, Tpp amount) {
        if (amount.isNegative()) {
            refuse(field, "a decimal, 0 or more");
        }
    }

    private void notNegative(String field, BigDecimal value) {
        if (value == null || value.signum() < 0 || isOutOfSize(value)) {
            refuse(field, "a decimal, 0 or more, of at most " + MOST_DIGITS + " digits on each side");
        }
    }

    private void positive(String field, BigDecimal value) {
        if (value != null && (value.signum() <= 0 || isOutOfSize(value))) {
            refuse(field, "a decimal, more than 0, of at most " + MOST_DIGITS + " digits on each side");
        }
    }

    /** Exact arithmetic writes out every digit: 1e999999999 would take all memory. */
    private static boolean isOutOfSize(BigDecimal value) {
        return value.scale() > MOST_DIGITS || value.precision() - (long) value.scale() > MOST_DIGITS;
    }

    private static long count(Object... given) {
        return java.util.Arrays.stream(given).filter(java.util.Objects::nonNull).count();
    }

    private void refuse(String field, String message) {
        problems.add(new Problem(field, message));
    }
}
