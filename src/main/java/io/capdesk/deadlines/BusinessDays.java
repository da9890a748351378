package io.capdesk.deadlines;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days of the United States government: not Saturdays, Sundays or the legal public holidays of 5 U.S.C. 6103,
 * each on the day on which it is observed.
 */
public final class BusinessDays {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final MonthDay JUNETEENTH = MonthDay.of(6, 19);
    private static final MonthDay INDEPENDENCE = MonthDay.of(7, 4);
    private static final MonthDay VETERANS = MonthDay.of(11, 11);
    private static final MonthDay CHRISTMAS = MonthDay.of(12, 25);
    private static final int JUNETEENTH_SINCE = 2021;

    private BusinessDays() {}

    public static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    /** The day itself if it is one. */
    public static LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isBusinessDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** As observed; New Year's Day of the next year is observed in this one when it is a Saturday. */
    static Set<LocalDate> holidays(int year) {
        var fixed = Stream.of(NEW_YEAR, JUNETEENTH, INDEPENDENCE, VETERANS, CHRISTMAS)
                .filter(day -> !day.equals(JUNETEENTH) || year >= JUNETEENTH_SINCE)
                .map(day -> observed(day.atYear(year)));
        var moving = Stream.of(
                nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY),
                nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY),
                LocalDate.of(year, Month.MAY, 1).with(lastInMonth(DayOfWeek.MONDAY)),
                nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY),
                nth(year, Month.OCTOBER, 2, DayOfWeek.MONDAY),
                nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY));
        return Stream.of(fixed, moving, Stream.of(observed(NEW_YEAR.atYear(year + 1))))
                .flatMap(days -> days)
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate nth(int year, Month month, int week, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(week, weekday));
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            default -> holiday;
        };
    }
}
