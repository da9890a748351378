package io.capdesk.pages;

import io.capdesk.rules.Chip;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How pages write amounts, days and times. */
@Component
public class Figures {

    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH).withZone(WASHINGTON);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH).withZone(WASHINGTON);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String YARDSTICK = "nvidia-h100-sxm5-80gb";

    private final ChipCatalogue chips;

    Figures(ChipCatalogue chips) {
        this.chips = chips;
    }

    /** The amount for readers: thousands separators, at most two decimals, half up. */
    public String tpp(Tpp amount) {
        return number(amount.value(), 2);
    }

    /** US dollars, whole or with cents; empty for null. */
    public String dollars(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        var format = new DecimalFormat(amount.stripTrailingZeros().scale() > 0 ? "$#,##0.00" : "$#,##0",
                DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    public String count(long number) {
        return number(BigDecimal.valueOf(number), 0);
    }

    /** What people compare with; empty for nothing. The law never counts in chips. */
    public String inH100(Tpp amount) {
        return amount.value().signum() == 0 ? "" : chips.find(YARDSTICK).map(Chip::tpp)
                .map(one -> amount.value().divide(one.value(), 0, RoundingMode.HALF_UP))
                .map(many -> many.signum() == 0 ? "less than one H100" : "≈ " + number(many, 0) + " H100").orElse("");
    }

    /** Per cent with two decimals, as a plain number between 0 and 100. */
    public String percent(Tpp part, Tpp whole) {
        if (whole.value().signum() <= 0) {
            return "0";
        }
        return part.value().multiply(HUNDRED).divide(whole.value(), 2, RoundingMode.HALF_UP).min(HUNDRED).toPlainString();
    }

    public String when(Instant instant) {
        return TIME.format(instant);
    }

    /** The day in Washington. */
    public String on(Instant instant) {
        return day(LocalDate.ofInstant(instant, WASHINGTON));
    }

    public String timeOfDay(Instant instant) {
        return TIME_OF_DAY.format(instant);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Decimal units, as shops and operating systems print them. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? number(BigDecimal.valueOf(bytes, 3), 0) + " kB"
                : number(BigDecimal.valueOf(bytes, 6), 1) + " MB";
    }

    private static String number(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
