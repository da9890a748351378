package io.capdesk.rules;

import io.capdesk.rules.ClassifiedItem.Circuit;
import io.capdesk.rules.Item.Contained;
import io.capdesk.rules.Item.Performance;
import io.capdesk.rules.ItemLaw.Family;
import io.capdesk.rules.ItemLaw.LevelRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which ECCN an item has, and why (ECCN 3A090 with its technical notes, 4A090, the .z paragraphs). */
final class Classification {

    private final ChipCatalogue chips;
    private final ItemLaw law;

    Classification(ChipCatalogue chips, ItemLaw law) {
        this.chips = chips;
        this.law = law;
    }

    /** What an officer found stands above what the figures say. */
    ClassifiedItem classify(Item item) {
        ClassifiedItem found = byFigures(item);
        if (item.ruledEccn() == null) {
            return found;
        }
        String eccn = item.ruledEccn().equals(Item.NOT_CONTROLLED) ? null : item.ruledEccn();
        List<String> reasons = new ArrayList<>(found.reasons());
        reasons.add("An officer of the desk found otherwise: " + (eccn == null ? "it is not controlled here."
                : "it is of ECCN " + eccn + "."));
        return new ClassifiedItem(item, eccn == null ? Level.NOT_CONTROLLED : law.level(eccn), found.tpp(), found.density(),
                eccn, found.dataCenter(), found.designer(), found.circuits(), reasons, found.citations());
    }

    private ClassifiedItem byFigures(Item item) {
        if (item.modelWeights() != null) {
            return new WeightsTest(law).classify(item);
        }
        boolean computer = item.containsIcs() != null;
        List<String> reasons = new ArrayList<>();
        boolean dataCenter = item.dataCenter() == null || item.dataCenter();
        List<Circuit> circuits = computer
                ? item.containsIcs().stream().map(contained -> circuit(contained, dataCenter)).toList()
                : List.of(circuit(item, dataCenter));
        Level level = Level.NOT_CONTROLLED;
        for (Circuit circuit : circuits) {
            Level one = level(circuit, reasons);
            level = one.compareTo(level) < 0 ? one : level;
        }
        Tpp tpp = computer ? sum(item.containsIcs(), circuits) : circuits.get(0).tpp();
        String eccn = level == Level.NOT_CONTROLLED ? null : eccn(item.otherEccn(), computer, level);
        reasons.add(0, found(tpp, computer, circuits, eccn));
        chipIds(item).flatMap(id -> chips.find(id).stream()).filter(chip -> chip.note() != null).distinct()
                .forEach(chip -> reasons.add("On the figures of " + chip.name() + ": " + chip.note() + "."));
        if (level == Level.A && assumesDesigner(item)) {
            reasons.add("The designer was not named and is taken as authorized.");
        } else if (level == Level.A && item.designer() == null) {
            reasons.add("The catalogue takes its designer as " + designer(item).words() + ".");
        }
        if (item.dataCenter() == null && eccn != null) {
            reasons.add("It is taken as designed or marketed for data centers, since nothing else was said; for what is "
                    + "neither, such as a gaming card, another answer may hold.");
        }
        BigDecimal density = computer ? null : circuits.get(0).shownDensity();
        return new ClassifiedItem(
                item, level, tpp, density, eccn, dataCenter, designer(item), circuits, reasons,
                List.of(law.citation()));
    }

    private Level level(Circuit circuit, List<String> reasons) {
        if (!circuit.dataCenter() && circuit.tpp().value().compareTo(law.freeUnlessForDataCentersBelowTpp()) < 0) {
            reasons.add("It is neither designed nor marketed for data centers and has a TPP below "
                    + law.freeUnlessForDataCentersBelowTpp().toPlainString() + ", so it is not controlled here ("
                    + law.noteCitation() + ").");
            return Level.NOT_CONTROLLED;
        }
        for (LevelRow row : law.levels()) {
            if (circuit.tpp().value().compareTo(row.tppFrom()) < 0 || row.densityFrom() != null && circuit.planar()) {
                continue;
            }
            if (row.densityFrom() == null) {
                return row.level();
            }
            if (circuit.areaMm2() == null) {
                reasons.add("The die area is not known and the performance density would decide, so it counts as the higher "
                        + "level until the area is given.");
                return row.level();
            }
            if (circuit.densityIsAtLeast(row.densityFrom())) {
                return row.level();
            }
        }
        if (circuit.planar()) {
            reasons.add("No die is made with non-planar transistors, so there is no performance density to meet.");
        }
        return Level.NOT_CONTROLLED;
    }

    private String eccn(String other, boolean computer, Level level) {
        if (other == null) {
            return (computer ? "4A090" : "3A090") + (level == Level.A ? ".a" : ".b");
        }
        Family family = family(law, other);
        return other + (level == Level.A ? family.a() : family.b());
    }

    private static Stream<String> chipIds(Item item) {
        return item.containsIcs() == null ? Stream.of(item.chip())
                : item.containsIcs().stream().map(Contained::chip);
    }

    static Family family(ItemLaw law, String other) {
        return law.families().stream().filter(f -> f.eccns().contains(other)).findFirst().orElse(null);
    }

    private static String found(Tpp tpp, boolean computer, List<Circuit> circuits, String eccn) {
        BigDecimal density = computer ? null : circuits.get(0).shownDensity();
        return "Its TPP is " + tpp.words()
                + (computer ? ", the sum of the integrated circuits in it" : "")
                + (density == null ? "" : ", its performance density " + density.toPlainString())
                + (eccn == null ? "; ECCN 3A090 and 4A090 do not control it." : "; it is of ECCN " + eccn + ".");
    }

    private Designer designer(Item item) {
        if (item.designer() != null) {
            return item.designer();
        }
        return chips.find(item.chip()).map(Chip::designer).orElse(Designer.AUTHORIZED);
    }

    private boolean assumesDesigner(Item item) {
        return item.designer() == null && chips.find(item.chip()).map(Chip::designer).isEmpty();
    }

    private Circuit circuit(Item item, boolean dataCenter) {
        return circuit(item.chip(), item.performances(), item.units(), item.dieAreaMm2(), item.nonPlanar(), dataCenter,
                item.memoryBandwidthGBps());
    }

    private Circuit circuit(Contained contained, boolean dataCenter) {
        return circuit(contained.chip(), contained.performances(), contained.units(), contained.dieAreaMm2(),
                contained.nonPlanar(), contained.dataCenter() == null ? dataCenter : contained.dataCenter(),
                contained.memoryBandwidthGBps());
    }

    private Circuit circuit(String id, List<Performance> performances, Integer units, BigDecimal area,
            Boolean nonPlanar, boolean dataCenter, BigDecimal bandwidth) {
        Chip chip = chips.find(id).orElse(null);
        boolean planar = nonPlanar != null && !nonPlanar;
        BigDecimal known = area == null && chip != null ? chip.dieAreaMm2() : area;
        return new Circuit(
                chip == null ? tpp(performances, units == null ? 1 : units) : chip.tpp(),
                planar ? null : known,
                planar,
                dataCenter,
                bandwidth == null && chip != null ? chip.memoryBandwidthGBps() : bandwidth);
    }

    /** Technical note 2: the highest product of rate and bit length, summed over the units of the circuit. */
    static Tpp tpp(List<Performance> performances, int units) {
        BigDecimal highest = performances.stream()
                .map(p -> p.tops().multiply(BigDecimal.valueOf(p.bitLength())))
                .max(BigDecimal::compareTo)
                .orElseThrow();
        return new Tpp(highest).times(units);
    }

    private static Tpp sum(List<Contained> contained, List<Circuit> circuits) {
        Tpp sum = Tpp.ZERO;
        for (int i = 0; i < circuits.size(); i++) {
            sum = sum.add(circuits.get(i).tpp().times(contained.get(i).count()));
        }
        return sum;
    }
}
