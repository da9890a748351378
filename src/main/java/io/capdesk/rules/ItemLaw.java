package io.capdesk.rules;

import java.math.BigDecimal;
import java.util.List;

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
            Present.check("derivativeFreeUpToShare", derivativeFreeUpToShare);
            Present.check("syntheticShareAbove", syntheticShareAbove);
            Present.check("citation", citation);
        }
    }
}
