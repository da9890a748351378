package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.Holds;
import io.capdesk.interagency.Agency;
import io.capdesk.pages.CaseTimeLine;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time of a case as one reader may know it: an agency learns of no other agency's request. */
@Component
class TimeLines {

    private final Clocks clocks;
    private final Holds holds;
    private final Clock clock;

    TimeLines(Clocks clocks, Holds holds, Clock clock) {
        this.clocks = clocks;
        this.holds = holds;
        this.clock = clock;
    }

    Optional<CaseTimeLine> of(Person reader, String controlNumber) {
        var whole = Permission.READ_CASE.granted(reader);
        var agency = whole ? null : Arrays.stream(Agency.values()).filter(one -> reader.is(one.reviewer())).map(Agency::name)
                .findFirst().orElse(Clocks.CASE);
        return clocks.of(controlNumber).stream().filter(one -> one.clock().kind() == ClockKind.WHOLE_CASE).findFirst()
                .map(one -> CaseTimeLine.of(one.clock(), one.stoppedAt(), holds.of(controlNumber), agency, whole, clock.instant()));
    }
}
