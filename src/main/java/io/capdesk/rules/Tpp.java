package io.capdesk.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Total processing performance, the unit in which the regulation counts: tera-operations a second times bit length
 * (ECCN 3A090, technical note 2). Exact; never rounded except where it is shown.
 *
 * @param value exact amount, without trailing zeros
 */
public record Tpp(BigDecimal value) implements Comparable<Tpp> {

    public static final Tpp ZERO = new Tpp(BigDecimal.ZERO);

    private static final int SHOWN_DECIMALS = 2;
    /** Every digit is written out: 1e999999999 would take all memory. */
    private static final int MOST_DIGITS = 40;

    public Tpp {
        value = plain(value);
    }

    public static Tpp of(long value) {
        return new Tpp(BigDecimal.valueOf(value));
    }

    @JsonCreator
    public static Tpp of(String value) {
        BigDecimal parsed = new BigDecimal(value);
        if (parsed.scale() > MOST_DIGITS || parsed.precision() - (long) parsed.scale() > MOST_DIGITS) {
            throw new NumberFormatException("more than " + MOST_DIGITS + " digits on one side of the point");
        }
        return new Tpp(parsed);
    }

    public Tpp add(Tpp other) {
        return new Tpp(value.add(other.value));
    }

    public Tpp subtract(Tpp other) {
        return new Tpp(value.subtract(other.value));
    }

    public Tpp times(long count) {
        return new Tpp(value.multiply(BigDecimal.valueOf(count)));
    }

    public Tpp times(BigInteger count) {
        return new Tpp(value.multiply(new BigDecimal(count)));
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isAtLeast(Tpp other) {
        return compareTo(other) >= 0;
    }

    public boolean isMoreThan(Tpp other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Tpp other) {
        return value.compareTo(other.value);
    }

    /** For readers and for the API: at most two decimals, half up. Comparisons never use it. */
    @JsonValue
    public String shown() {
        return plain(value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)).toPlainString();
    }

    /** As {@link #shown}, with commas between the thousands: for sentences. */
    public String words() {
        String shown = shown();
        int point = shown.indexOf('.') < 0 ? shown.length() : shown.indexOf('.');
        StringBuilder grouped = new StringBuilder(shown);
        for (int at = point - 3; at > (isNegative() ? 1 : 0); at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** The exact amount as a plain number. */
    @Override
    public String toString() {
        return value.toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
