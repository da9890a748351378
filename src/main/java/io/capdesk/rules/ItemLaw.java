package io.capdesk.rules;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When an item is controlled.
 *
 * @param levels                       first row that holds decides
 * @param freeUnlessForDataCentersBelowTpp below it, what is neither designed nor marketed for data centers is free
 * @param weights                      left out where model weights are not controlled
 */
record ItemLaw(
        List<LevelRow> levels,
        BigDecimal freeUnlessForDataCentersBelowTpp,
        String citation,
        String noteCitation,
        List<Family> families,
        WeightsLaw weights) {

    ItemLaw {
        Present.check("levels", levels);
        Present.check("freeUnlessForDataCentersBelowTpp", freeUnlessForDataCentersBelowTpp);
        Present.check("citation", citation);
        Present.check("noteCitation", noteCitation);
        Present.check("families", families);
    }

    /** Every ECCN that an item can come out with. */
    Set<String> eccns() {
        Stream<String> own = Stream.of("3A090.a", "3A090.b", "4A090.a", "4A090.b");
        Stream<String> others = families.stream()
                .flatMap(family -> family.eccns().stream().flatMap(e -> Stream.of(e + family.a(), e + family.b())));
        return Stream.concat(Stream.concat(own, others), Stream.ofNullable(weights).map(WeightsLaw::eccn))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What an item of this ECCN is to the rule. */
    Level level(String eccn) {
        if (weights != null && weights.eccn().equals(eccn)) {
            return Level.WEIGHTS;
        }
        if (!eccns().contains(eccn)) {
            return Level.NOT_CONTROLLED;
        }
        return eccn.equals("3A090.a") || eccn.equals("4A090.a")
                || families.stream().anyMatch(family -> family.eccns().stream().anyMatch(e -> eccn.equals(e + family.a())))
                ? Level.A : Level.B;
    }

    /** @param densityFrom left out where performance alone decides */
    record LevelRow(Level level, BigDecimal tppFrom, BigDecimal densityFrom) {
        LevelRow {
            Present.check("level", level);
            Present.check("tppFrom", tppFrom);
        }
    }

    /** Paragraphs of other ECCNs, and what is appended for each level. */
    record Family(List<String> eccns, String a, String b) {
        Family {
            Present.check("eccns", eccns);
            Present.check("a", a);
            Present.check("b", b);
        }
    }

    /** @param openModelOperations what the most capable open model would take; left out until BIS publishes one */
    record WeightsLaw(
            String eccn,
            BigDecimal operationsFrom,
            BigDecimal derivativeFreeUpToOperations,
            BigDecimal derivativeFreeUpToShare,
            BigDecimal syntheticShareAbove,
            BigDecimal openModelOperations,
            String citation) {
        WeightsLaw {
            Present.check("eccn", eccn);
            Present.check("operationsFrom", operationsFrom);
            Present.check("derivativeFreeUpToOperations", derivativeFreeUpToOperations);
            Present.share("derivativeFreeUpToShare", derivativeFreeUpToShare);
            Present.share("syntheticShareAbove", syntheticShareAbove);
            Present.check("citation", citation);
        }
    }
}
