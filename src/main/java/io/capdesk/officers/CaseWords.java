package io.capdesk.officers;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.pages.Names;
import org.springframework.stereotype.Component;

/** Codes of the record as words: {@code REFER_APPLICATION} reads "Refer application". */
@Component
public class CaseWords {

    public String of(Object code) {
        return Names.ofCode(code);
    }

    /** With the agency whose clock it is, or the round where a denial was intended more than once. */
    public String clock(CaseClock clock) {
        var kind = of(clock.clock().kind());
        return switch (clock.subject()) {
            case Clocks.CASE, "1" -> kind;
            default -> kind + (Character.isDigit(clock.subject().charAt(0)) ? ", round " : ", ") + of(clock.subject());
        };
    }

    public String daysLeft(long days) {
        if (days < 0) {
            return -days == 1 ? "1 day late" : -days + " days late";
        }
        return days == 0 ? "last day" : days == 1 ? "1 day left" : days + " days left";
    }
}
