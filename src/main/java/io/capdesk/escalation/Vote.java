package io.capdesk.escalation;

import java.util.Optional;

/** How a member voted. */
public enum Vote {
    APPROVE(Disposition.APPROVE),
    APPROVE_WITH_CONDITIONS(Disposition.APPROVE_WITH_CONDITIONS),
    DENY(Disposition.DENY),
    ABSTAINED(null),
    ABSENT(null);

    private final Disposition disposition;

    Vote(Disposition disposition) {
        this.disposition = disposition;
    }

    /** Empty where no vote was cast. */
    public Optional<Disposition> cast() {
        return Optional.ofNullable(disposition);
    }

    public String title() {
        return disposition != null ? disposition.title() : this == ABSENT ? "Absent" : "Abstained";
    }
}
