package io.capdesk.rules;

import java.math.BigDecimal;
import java.util.Objects;

/** Total processing performance, exact. Trailing zeros don't count: 10 and 10.00 are equal. */
public record Tpp(BigDecimal value) implements Comparable<Tpp> {

    public static final Tpp ZERO = of(0);

    public Tpp {
        value = Objects.requireNonNull(value).stripTrailingZeros();
    }

    public static Tpp of(String value) {
        return new Tpp(new BigDecimal(value));
    }

    public static Tpp of(long value) {
        return new Tpp(BigDecimal.valueOf(value));
    }

    public Tpp plus(Tpp other) {
        return new Tpp(value.add(other.value));
    }

    public Tpp minus(Tpp other) {
        return new Tpp(value.subtract(other.value));
    }

    @Override
    public int compareTo(Tpp other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
