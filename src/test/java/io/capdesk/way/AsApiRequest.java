package io.capdesk.way;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.capdesk.rules.Transaction;
import java.util.ArrayList;
import java.util.Set;

/** A transaction as a program would send it: decimals travel as strings, what is not known is left out. */
final class AsApiRequest {

    private static final Set<String> DECIMALS = Set.of("tops", "dieAreaMm2", "memoryBandwidthGBps", "operations", "share",
            "generatorOperations", "generationOperations");

    private AsApiRequest() {}

    static String of(Transaction asked, JsonMapper json) {
        JsonNode request = json.valueToTree(asked);
        decimalsAsStrings(request);
        return request.toString();
    }

    private static void decimalsAsStrings(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            for (var entry : new ArrayList<>(fields.properties())) {
                if (DECIMALS.contains(entry.getKey()) && entry.getValue().isNumber()) {
                    fields.set(entry.getKey(), TextNode.valueOf(entry.getValue().decimalValue().toPlainString()));
                } else {
                    decimalsAsStrings(entry.getValue());
                }
            }
        } else if (node instanceof ArrayNode elements) {
            elements.forEach(AsApiRequest::decimalsAsStrings);
        }
    }
}
