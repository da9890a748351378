package io.capdesk.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type into a form. */
final class Typed {

    /** Long enough for every quantity of the regulation (training operations reach 10^27), short enough to be read. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,10})?([eE][+]?[0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
    /** Controls and marks that make a text look other than it is; line ends and tabs are none. */
    private static final Pattern DECEPTIVE =
            Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");

    private Typed() {}

    /** Never null, without blanks around it. */
    static String clean(String typed) {
        return typed == null ? "" : typed.strip();
    }

    static boolean yes(String typed) {
        return "YES".equals(typed);
    }

    /** Not negative; empty where it is no decimal. */
    static Optional<BigDecimal> decimal(String typed) {
        return DECIMAL.matcher(typed).matches() ? Optional.of(new BigDecimal(typed)) : Optional.empty();
    }

    /** 1 to 999,999,999; empty where it is none. */
    static Optional<Long> whole(String typed) {
        return WHOLE.matcher(typed).matches() ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    static boolean deceptive(String typed) {
        return DECEPTIVE.matcher(typed).find();
    }
}
