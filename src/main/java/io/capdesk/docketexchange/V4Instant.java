package io.capdesk.docketexchange;

import io.capdesk.deadlines.StatutoryClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as API v4 writes them: {@code 2022-10-24T04:00:00Z}, days as their midnight in Washington. */
public final class V4Instant {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WITHOUT_OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern WITH_OFFSET = Pattern.compile(WITHOUT_OFFSET.pattern() + "(Z|[+-]\\d{2}:\\d{2})");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private V4Instant() {}

    /** To the second; null for null. */
    public static String of(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The beginning of the day in Washington; null for null. */
    public static String ofDay(LocalDate day) {
        return day == null ? null : day.atStartOfDay(StatutoryClock.WASHINGTON).toInstant().toString();
    }

    /** The beginning of its day in Washington; null for null. */
    public static String ofDay(Instant at) {
        return at == null ? null : ofDay(dayOf(at));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, StatutoryClock.WASHINGTON);
    }

    /** With an offset, without one (then UTC), or a day in Washington; empty for anything else. */
    static Optional<Instant> read(String written) {
        try {
            Instant at = DAY.matcher(written).matches()
                    ? LocalDate.parse(written).atStartOfDay(StatutoryClock.WASHINGTON).toInstant()
                    : WITHOUT_OFFSET.matcher(written).matches()
                            ? LocalDateTime.parse(written.replace(' ', 'T')).toInstant(ZoneOffset.UTC)
                            : WITH_OFFSET.matcher(written).matches() ? OffsetDateTime.parse(written.replace(' ', 'T')).toInstant() : null;
            return Optional.ofNullable(at).filter(V4Instant::writable);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean writable(Instant at) {
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
