package io.capdesk.decision;

import io.capdesk.intake.Classified;
import java.util.List;
import java.util.Set;

/**
 * The items whose place must be secure before they are licensed: those of the {@code .a} level and model weights. For these the
 * regulation asks for adequate physical and cyber security (15 CFR part 748, Supplement No. 10).
 */
final class SecureItems {

    private static final Set<String> WEIGHTS = Set.of("4E091");

    private SecureItems() {}

    static boolean among(List<Classified> items) {
        return items.stream().map(Classified::eccn)
                .anyMatch(eccn -> eccn != null && (eccn.endsWith(".a") || WEIGHTS.contains(eccn)));
    }
}
