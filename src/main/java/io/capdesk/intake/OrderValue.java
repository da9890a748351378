package io.capdesk.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What an order costs, in US dollars (BIS-748P blocks 22(g), 22(h) and 23). A license covers no more than its quantity and its
 * value (15 CFR 750.7(f)).
 *
 * @param lines in the order of the items; null for an item without a price, as model weights may be
 */
public record OrderValue(List<Line> lines) {

    /** @param total of all its units */
    public record Line(BigDecimal unitPrice, BigDecimal total) {}

    public OrderValue {
        lines = Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** As registered, for the quantities that count now: an officer may have corrected them. */
    public static OrderValue of(Application application) {
        var typed = application.form().items();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < typed.size(); i++) {
            lines.add(line(typed.get(i).unitPrice(), application.determination().items().get(i).quantity()));
        }
        return new OrderValue(lines);
    }

    /** As typed; a line that can't be read yet has none. */
    public static OrderValue of(ApplicationForm form) {
        var lines = new ArrayList<Line>();
        form.items().forEach(item -> lines.add(Typed.whole(item.quantity()).map(quantity -> line(item.unitPrice(), quantity)).orElse(null)));
        return new OrderValue(lines);
    }

    private static Line line(String unitPrice, long quantity) {
        return Typed.decimal(unitPrice).map(price -> new Line(price, price.multiply(BigDecimal.valueOf(quantity)))).orElse(null);
    }

    /** Of the priced lines; null when none is. */
    public BigDecimal total() {
        return lines.stream().filter(Objects::nonNull).map(Line::total).reduce(BigDecimal::add).orElse(null);
    }
}
