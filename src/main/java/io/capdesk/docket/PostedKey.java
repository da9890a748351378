package io.capdesk.docket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of posted comments ends, so that the next one begins there whatever was posted meanwhile: {@code 1747368000000000-81}. */
public record PostedKey(Instant postedAt, long position) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

    public static PostedKey of(Comment last) {
        return new PostedKey(last.postedAt(), last.position());
    }

    /** Empty for what is none. */
    public static Optional<PostedKey> read(String typed) {
        Matcher parts = FORM.matcher(typed);
        try {
            return parts.matches() ? Optional.of(new PostedKey(Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                    Long.parseLong(parts.group(2)))) : Optional.empty();
        } catch (DateTimeException | ArithmeticException farAway) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, postedAt) + "-" + position;
    }
}
