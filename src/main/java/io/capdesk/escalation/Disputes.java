package io.capdesk.escalation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Disputes, to read. Whoever calls this has asked {@code access} first. */
@Service
public class Disputes {

    private final DisputeRows rows;

    Disputes(DisputeRows rows) {
        this.rows = rows;
    }

    /** First round first. */
    public List<Dispute> of(String controlNumber) {
        return rows.of(controlNumber);
    }

    public Optional<Dispute> latest(String controlNumber) {
        var all = rows.of(controlNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The one that lasts. */
    public Optional<Dispute> open(String controlNumber) {
        return latest(controlNumber).filter(Dispute::open);
    }

    /** Whether the case has come before the Operating Committee: the agencies then hear each other (15 CFR 750.4(f)(1)). */
    public boolean escalated(String controlNumber) {
        return rows.escalated(controlNumber);
    }
}
