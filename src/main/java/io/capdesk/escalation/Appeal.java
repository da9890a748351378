package io.capdesk.escalation;

import io.capdesk.interagency.Agency;
import java.time.Instant;

/**
 * An appeal of a decision, or the Secretary's call of a meeting.
 *
 * @param to       the rung it goes to
 * @param agency   null where the Secretary of Commerce calls the meeting on own initiative
 * @param official who signs it
 * @param office   which they hold or act in
 * @param timely   whether it was received in time; one that was not is kept, without effect
 */
public record Appeal(Rung to, Agency agency, String official, String office, String legalBasis, String statement, String filedBy,
                     Instant receivedAt, boolean timely) {

    public String from() {
        return agency == null ? "Secretary of Commerce, on own initiative" : agency.title();
    }
}
