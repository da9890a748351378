package io.capdesk.portal.docket;

import io.capdesk.docket.CountedDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Records by day as bars, from the first day on which something came to the last.
 *
 * @param width of the drawing in its own units, ten a day
 * @param most  records of the fullest day
 */
public record DayChart(List<Bar> bars, long width, long most) {

    /** @param late how much of it came after the close, drawn at the foot */
    public record Bar(CountedDay day, long x, long height, long late) {}

    public static final int HEIGHT = 100;
    private static final int DAY_WIDTH = 10;

    static DayChart of(List<CountedDay> days) {
        if (days.isEmpty()) {
            return new DayChart(List.of(), 0, 0);
        }
        LocalDate first = days.get(0).day();
        long most = days.stream().mapToLong(CountedDay::records).max().orElse(1);
        var bars = days.stream().map(day -> new Bar(day, ChronoUnit.DAYS.between(first, day.day()) * DAY_WIDTH, tall(day.records(), most),
                tall(day.late(), most))).toList();
        return new DayChart(bars, bars.get(bars.size() - 1).x() + DAY_WIDTH, most);
    }

    /** One record is seen beside thousands. */
    private static long tall(long records, long most) {
        return records == 0 ? 0 : Math.max(1, records * HEIGHT / most);
    }
}
