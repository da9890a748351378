package io.capdesk.api.v4;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.Between;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days and seconds as filters write them, in Washington. A second of the hour that the clocks repeat in autumn stands for both:
 * a window that begins at one begins with the first, one that ends at it ends with the second, so that no change falls between
 * two windows. One of the hour that they skip in spring is the moment at which they do.
 */
final class EasternTime {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}");
    /** As answers have it: there is no doubt which second is meant. */
    private static final Pattern WITH_OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private EasternTime() {}

    /** All of a day. */
    static Between day(String written, String parameter) {
        try {
            if (DAY.matcher(written).matches()) {
                LocalDate day = LocalDate.parse(written);
                return new Between(start(day), start(day.plusDays(1)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below
        }
        throw Refused.badRequest("Invalid date", parameter + " is a day, yyyy-MM-dd.");
    }

    /** All of a second. */
    static Between second(String written, String parameter) {
        try {
            if (WITH_OFFSET.matcher(written).matches()) {
                Instant at = OffsetDateTime.parse(written).toInstant();
                return new Between(at, at.plus(ONE_SECOND));
            }
            if (SECOND.matcher(written).matches()) {
                return second(LocalDateTime.parse(written.replace(' ', 'T')));
            }
        } catch (DateTimeException noSuchSecond) {
            // said below
        }
        throw Refused.badRequest("Invalid date", parameter + " is a second in Washington, yyyy-MM-dd HH:mm:ss.");
    }

    private static Between second(LocalDateTime written) {
        ZoneRules rules = StatutoryClock.WASHINGTON.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(written);
        if (offsets.isEmpty()) {
            Instant skipped = rules.getTransition(written).getInstant();
            return new Between(skipped, skipped);
        }
        return new Between(written.toInstant(offsets.get(0)), written.toInstant(offsets.get(offsets.size() - 1)).plus(ONE_SECOND));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }
}
