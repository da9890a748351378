package io.capdesk.intake;

import io.capdesk.intake.ItemLine.Kind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An item that the organisation specified before.
 *
 * @param line without quantity and price, which belong to one order
 */
public record KnownItem(ItemLine line) {

    static KnownItem of(ItemLine line) {
        return new KnownItem(priced(line, "", ""));
    }

    /** Whether anything was specified that the catalogue does not know. */
    static boolean specified(ItemLine line) {
        return !line.is(Kind.CHIP) && !line.model().isEmpty();
    }

    public Kind kind() {
        return line.kind();
    }

    /** Names the content, as a party's does. */
    public String key() {
        return UUID.nameUUIDFromBytes(line.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String label() {
        var all = Stream.of(line.manufacturer(), line.model()).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
        return all.codePointCount(0, all.length()) <= 80 ? all : all.substring(0, all.offsetByCodePoints(0, 79)) + "…";
    }

    /** In the place of another line, whose quantity and price stay. */
    ItemLine insteadOf(ItemLine other) {
        return priced(line, other.quantity(), other.unitPrice());
    }

    private static ItemLine priced(ItemLine line, String quantity, String unitPrice) {
        return new ItemLine(line.kind(), line.chip(), line.chipsPerComputer(), quantity, unitPrice, line.manufacturer(),
                line.model(), line.description(), line.otherEccn(), line.ccats(), line.specification(), line.weights());
    }
}
