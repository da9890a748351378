package io.capdesk.officers;

import io.capdesk.access.Person;
import io.capdesk.access.PositionReaders.Sight;
import io.capdesk.access.PositionReaders.Turn;
import io.capdesk.access.PositionReaders;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.interagency.LatePosition;
import io.capdesk.interagency.LatePositions;
import io.capdesk.interagency.Referrals;
import io.capdesk.interagency.SeenPosition;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agencies' positions on a case as one reader may know them; whether the case is theirs to open the caller has settled. */
@Component
class Sights {

    /**
     * @param late     answers that came too late: whole or not at all, since what came too late is no outcome
     * @param disputes for officers and those who hear each other before the Operating Committee
     * @param others   how much of what the other agencies say
     */
    record Seen(List<SeenPosition> positions, List<LatePosition> late, List<Dispute> disputes, Sight others) {}

    private final Referrals referrals;
    private final LatePositions late;
    private final Disputes disputes;

    Sights(Referrals referrals, LatePositions late, Disputes disputes) {
        this.referrals = referrals;
        this.late = late;
        this.disputes = disputes;
    }

    Seen of(Person reader, String controlNumber) {
        var asked = referrals.of(controlNumber);
        if (asked.isEmpty()) {
            return new Seen(List.of(), List.of(), List.of(), PositionReaders.ofOthers(reader, Turn.NOT_ASKED, false));
        }
        var turn = Referrals.turnOf(reader, asked);
        boolean escalated = disputes.escalated(controlNumber);
        Sight others = PositionReaders.ofOthers(reader, turn, escalated);
        return new Seen(Referrals.seenBy(reader, asked, escalated), late.of(controlNumber).stream().filter(one ->
                PositionReaders.sight(reader, one.agency().reviewer(), turn, escalated) == Sight.WHOLE).toList(),
                escalated && others == Sight.WHOLE ? disputes.of(controlNumber) : List.of(), others);
    }

    /** How much of what the other agencies say. */
    Sight ofOthers(Person reader, String controlNumber) {
        return PositionReaders.ofOthers(reader, Referrals.turnOf(reader, referrals.of(controlNumber)), disputes.escalated(controlNumber));
    }

    /** Whether the case was referred to the reader's agency, now or before. */
    boolean asked(Person reader, String controlNumber) {
        return Referrals.turnOf(reader, referrals.of(controlNumber)) != Turn.NOT_ASKED;
    }
}
