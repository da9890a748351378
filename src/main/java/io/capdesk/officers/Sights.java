package io.capdesk.officers;

import io.capdesk.access.Person;
import io.capdesk.access.PositionReaders;
import io.capdesk.access.PositionReaders.Sight;
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

    private final Referrals referrals;
    private final LatePositions late;
    private final Disputes disputes;

    Sights(Referrals referrals, LatePositions late, Disputes disputes) {
        this.disputes = disputes;
        this.referrals = referrals;
        this.late = late;
    }

    List<SeenPosition> positions(Person reader, String controlNumber) {
        return referrals.seenBy(reader, controlNumber, escalated(controlNumber));
    }

    /** Of a late answer nobody learns less than the whole: what came too late is no outcome. */
    List<LatePosition> late(Person reader, String controlNumber) {
        var all = late.of(controlNumber);
        var turn = referrals.turnOf(reader, controlNumber);
        return all.stream().filter(one -> PositionReaders.sight(reader, one.agency().reviewer(), turn, escalated(controlNumber)) == Sight.WHOLE)
                .toList();
    }

    /** How much of what the other agencies say. */
    Sight ofOthers(Person reader, String controlNumber) {
        return PositionReaders.ofOthers(reader, referrals.turnOf(reader, controlNumber), escalated(controlNumber));
    }

    /** For officers and those who hear each other before the Operating Committee. */
    List<Dispute> disputes(Person reader, String controlNumber) {
        return ofOthers(reader, controlNumber) == Sight.WHOLE ? disputes.of(controlNumber) : List.of();
    }

    /** Whether the case was referred to the reader's agency, now or before. */
    boolean asked(Person reader, String controlNumber) {
        return referrals.turnOf(reader, controlNumber) != PositionReaders.Turn.NOT_ASKED;
    }

    private boolean escalated(String controlNumber) {
        return disputes.escalated(controlNumber);
    }
}
