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
            Role.STATE_REVIEWER, List.of("RECORD_POSITION_STATE_", "LAPSE_POSITION_STATE", "ASK_QUESTION_STATE", "ANSWER_QUESTION_STATE",
                    "CLOSE_QUESTION_STATE"),
            Role.DEFENSE_REVIEWER, List.of("RECORD_POSITION_DEFENSE_", "LAPSE_POSITION_DEFENSE", "ASK_QUESTION_DEFENSE", "ANSWER_QUESTION_DEFENSE",
                    "CLOSE_QUESTION_DEFENSE"),
            Role.ENERGY_REVIEWER, List.of("RECORD_POSITION_ENERGY_", "LAPSE_POSITION_ENERGY", "ASK_QUESTION_ENERGY", "ANSWER_QUESTION_ENERGY",
                    "CLOSE_QUESTION_ENERGY"));

    private RecordReaders() {}

    /**
     * Whether the case is theirs to open at all, the caller has settled.
     *
     * @param action the entry's code
     * @param actor  username of who did it
     */
    public static boolean mayRead(Person reader, String action, String actor) {
        if (Permission.READ_CASE.granted(reader)) {
            return true;
        }
        return Permission.READ_CASE_FACTS.granted(reader) && (FACTS.contains(action) || reader.username().equals(actor)
                || reader.roles().stream().flatMap(role -> OWN.getOrDefault(role, List.of()).stream()).anyMatch(action::startsWith));
    }
}
