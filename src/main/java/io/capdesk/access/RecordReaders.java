package io.capdesk.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may read which entry of a case's record. Reviewers read what they were asked about and what they did themselves, never
 * another agency's position, the security finding, a recommendation or the names of others' documents.
 */
public final class RecordReaders {

    private static final Set<String> FACTS =
            Set.of("REGISTER_APPLICATION", "REFER_APPLICATION", "CORRECT_ITEMS", "DETERMINE_AGAIN", "ASK_QUESTION_OFFICER", "ANSWER_QUESTION_OFFICER",
                    "CLOSE_QUESTION_OFFICER");

    /** What a reviewer's own office did, by the beginnings of its actions. */
    private static final Map<Role, List<String>> OWN = Map.of(
            Role.SECURITY_REVIEWER, List.of("RECORD_SECURITY_FINDING_", "SAVE_SECURITY_FINDING", "ASK_SITE_VISIT", "RECORD_SITE_VISIT_", "CALL_OFF_SITE_VISIT", "ASK_QUESTION_SECURITY", "ANSWER_QUESTION_SECURITY", "CLOSE_QUESTION_SECURITY"),
            Role.STATE_REVIEWER, ofAgency("STATE"),
            Role.DEFENSE_REVIEWER, ofAgency("DEFENSE"),
            Role.ENERGY_REVIEWER, ofAgency("ENERGY"),
            Role.JUSTICE_REVIEWER, ofAgency("JUSTICE"));

    /** What the agencies said, and how their dispute went. */
    private static final List<String> POSITIONS = List.of("RECORD_POSITION_", "LAPSE_POSITION_", "LATE_POSITION_", "JOIN_REVIEW_", "DROP_CONDITION",
            "AGREE_TO_DROP_", "OPEN_DISPUTE", "DECIDE_DISPUTE_", "APPEAL_DISPUTE_", "CALL_REVIEW_BOARD", "END_DISPUTE_");

    private RecordReaders() {}

    /**
     * Whether the case is theirs to open at all, the caller has settled.
     *
     * @param action the entry's code
     * @param actor  username of who did it
     * @param others how much the reader sees of the other agencies' positions
     */
    public static boolean mayRead(Person reader, String action, String actor, PositionReaders.Sight others) {
        if (Permission.READ_CASE.granted(reader)) {
            return true;
        }
        return Permission.READ_CASE_FACTS.granted(reader) && (FACTS.contains(action) || reader.username().equals(actor)
                || others == PositionReaders.Sight.WHOLE && POSITIONS.stream().anyMatch(action::startsWith)
                || reader.roles().stream().flatMap(role -> OWN.getOrDefault(role, List.of()).stream()).anyMatch(action::startsWith));
    }

    private static List<String> ofAgency(String agency) {
        return List.of("RECORD_POSITION_" + agency + "_", "LAPSE_POSITION_" + agency, "LATE_POSITION_" + agency + "_", "JOIN_REVIEW_" + agency,
                "AGREE_TO_DROP_" + agency, "APPEAL_DISPUTE_" + agency, "ASK_QUESTION_" + agency, "ANSWER_QUESTION_" + agency,
                "CLOSE_QUESTION_" + agency);
    }
}
