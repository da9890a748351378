package io.capdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.PositionReaders.Sight;
import io.capdesk.access.PositionReaders.Turn;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees what State recommends, by role, by where the reader's own agency stands, before and at the Operating Committee. */
class PositionReadersTest {

    @ParameterizedTest
    @CsvSource({
            "LICENSING_OFFICER,     NOT_ASKED, WHOLE,   WHOLE",
            "COUNTERSIGNING_OFFICER,NOT_ASKED, WHOLE,   WHOLE",
            "MANAGER,               NOT_ASKED, WHOLE,   WHOLE",
            "COMMITTEE_CHAIR,       NOT_ASKED, WHOLE,   WHOLE",
            "BOARD_SECRETARY,       NOT_ASKED, WHOLE,   WHOLE",
            "COMMENT_ANALYST,       NOT_ASKED, NOTHING, NOTHING",
            "COMMENT_ANALYST,       OVER,      NOTHING, NOTHING",
            "STATE_REVIEWER,        OPEN,      WHOLE,   WHOLE",
            "STATE_REVIEWER,        OVER,      WHOLE,   WHOLE",
            "DEFENSE_REVIEWER,      NOT_ASKED, NOTHING, NOTHING",
            "DEFENSE_REVIEWER,      OPEN,      NOTHING, NOTHING",
            "DEFENSE_REVIEWER,      OVER,      OUTCOME, WHOLE",
            "ENERGY_REVIEWER,       OPEN,      NOTHING, NOTHING",
            "ENERGY_REVIEWER,       OVER,      OUTCOME, WHOLE",
            "JUSTICE_REVIEWER,      NOT_ASKED, NOTHING, NOTHING",
            "JUSTICE_REVIEWER,      OPEN,      NOTHING, NOTHING",
            "JUSTICE_REVIEWER,      OVER,      OUTCOME, WHOLE",
            "SECURITY_REVIEWER,     NOT_ASKED, NOTHING, NOTHING",
            "SECURITY_REVIEWER,     OVER,      NOTHING, NOTHING",
            "APPLICANT,             NOT_ASKED, NOTHING, NOTHING",
            "APPLICANT,             OVER,      NOTHING, NOTHING",
            "ACCOUNT_ADMINISTRATOR, OVER,      NOTHING, NOTHING",
            "AGENT,                 OVER,      NOTHING, NOTHING",
            "ADMINISTRATOR,         OVER,      NOTHING, NOTHING"})
    void readsOfStatesPosition(Role role, Turn turn, Sight before, Sight escalated) {
        assertThat(PositionReaders.sight(wearing(role), Role.STATE_REVIEWER, turn, false)).isEqualTo(before);
        assertThat(PositionReaders.sight(wearing(role), Role.STATE_REVIEWER, turn, true)).isEqualTo(escalated);
    }

    @ParameterizedTest
    @CsvSource({
            "STATE_REVIEWER,   RECORD_POSITION_STATE_DENY,   true,  true,  true",
            "STATE_REVIEWER,   LATE_POSITION_STATE_DENY,     true,  true,  true",
            "DEFENSE_REVIEWER, RECORD_POSITION_STATE_DENY,   false, false, true",
            "DEFENSE_REVIEWER, LAPSE_POSITION_STATE,         false, false, true",
            "DEFENSE_REVIEWER, LATE_POSITION_STATE_DENY,     false, false, true",
            "DEFENSE_REVIEWER, OPEN_DISPUTE,                 false, false, true",
            "DEFENSE_REVIEWER, DECIDE_DISPUTE_APPROVE,       false, false, true",
            "DEFENSE_REVIEWER, RECOMMEND_DENY,               false, false, false",
            "DEFENSE_REVIEWER, REGISTER_APPLICATION,         true,  true,  true",
            "JUSTICE_REVIEWER, JOIN_REVIEW_JUSTICE,          true,  true,  true",
            "SECURITY_REVIEWER,RECORD_POSITION_STATE_DENY,   false, false, false",
            "COMMITTEE_CHAIR,  RECORD_POSITION_STATE_DENY,   true,  true,  true"})
    void readsOfTheRecord(Role role, String action, boolean nothing, boolean outcome, boolean whole) {
        var reader = wearing(role);
        var others = Permission.READ_CASE.granted(reader) || role != Role.SECURITY_REVIEWER;
        assertThat(RecordReaders.mayRead(reader, action, "somebody", Sight.NOTHING)).isEqualTo(nothing);
        assertThat(RecordReaders.mayRead(reader, action, "somebody", Sight.OUTCOME)).isEqualTo(outcome);
        assertThat(RecordReaders.mayRead(reader, action, "somebody", others ? Sight.WHOLE : Sight.NOTHING)).isEqualTo(whole);
    }

    private static Person wearing(Role role) {
        return new Person("reader", "Reader", null, Set.of(role), null);
    }
}
