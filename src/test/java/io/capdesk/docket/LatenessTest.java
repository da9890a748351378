package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** In time or late is a question of the instant at which all of a comment was here, and of nothing else. */
class LatenessTest extends CommentDesk {

    private static final Instant OPENS = Instant.parse("2025-01-15T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2025-01-15T04:59:59.999999999Z, NOT_YET,  NOT_YET",
        "2025-01-15T05:00:00Z,           in time,  in time",
        "2025-05-16T03:59:59Z,           in time,  in time",
        "2025-05-16T03:59:59.999999999Z, in time,  in time",
        "2025-05-16T04:00:00Z,           CLOSED,   late",
        "2025-05-16T04:00:00.000000001Z, CLOSED,   late",
        "2026-05-16T04:00:00Z,           CLOSED,   late"})
    void theInstantDecides(Instant at, String withoutLate, String withLate) {
        for (boolean allowLate : new boolean[] {false, true}) {
            assertThat(outcome(announced(allowLate), at)).as("%s, late ones %s", at, allowLate ? "taken" : "refused")
                    .isEqualTo(allowLate ? withLate : withoutLate);
        }
    }

    /** The timer that closes may be early, late or dead: the state it writes says nothing about an instant. */
    @ParameterizedTest
    @EnumSource(value = PeriodState.class, names = {"ANNOUNCED", "OPEN", "CLOSED"}, mode = Mode.INCLUDE)
    void whateverTheProcessSays(PeriodState state) {
        String strict = announced(false);
        String lenient = announced(true);
        docketRows.enter(strict, state, OPENS);
        docketRows.enter(lenient, state, OPENS);
        assertThat(outcome(strict, LAST_NANOSECOND)).isEqualTo("in time");
        assertThat(outcome(strict, CLOSES)).isEqualTo("CLOSED");
        assertThat(outcome(lenient, CLOSES)).isEqualTo("late");
    }

    @Test
    void anAbandonedAndAnArchivedOneTakeNothing() {
        String document = announced(true);
        assertThat(outcome(document, CLOSES)).isEqualTo("late");
        docketRows.enter(document, PeriodState.ABANDONED, CLOSES);
        assertThat(outcome(document, LAST_NANOSECOND)).isEqualTo("ABANDONED");
        docketRows.enter(document, PeriodState.ARCHIVED, CLOSES);
        assertThat(outcome(document, LAST_NANOSECOND)).isEqualTo("ARCHIVED");
        assertThat(outcome("BIS-1999-0001-0001", LAST_NANOSECOND)).isEqualTo("NO_SUCH_DOCUMENT");
        assertThat(rowsOf(document)).as("what came before is kept").isEqualTo(1);
    }

    @Test
    void anExtensionAndTheSwitchCountFromTheNextComment() {
        String document = announced(false);
        assertThat(outcome(document, CLOSES)).isEqualTo("CLOSED");
        docketRows.closesAt(document, CLOSES.plusSeconds(1), OPENS);
        assertThat(outcome(document, CLOSES)).isEqualTo("in time");
        docketRows.closesAt(document, CLOSES.minusSeconds(60), OPENS);
        assertThat(outcome(document, LAST_NANOSECOND)).isEqualTo("CLOSED");
        docketRows.allowLate(document, true, OPENS);
        assertThat(outcome(document, LAST_NANOSECOND)).isEqualTo("late");
        docketRows.allowLate(document, false, OPENS);
        assertThat(outcome(document, LAST_NANOSECOND)).isEqualTo("CLOSED");
    }

    private String outcome(String document, Instant at) {
        clock.moveTo(at);
        var outcome = submitComment.submit(typed(document).submission(), at);
        if (outcome instanceof SubmitComment.Outcome.NotOpen closed) {
            return closed.refusal().name();
        }
        var receipt = ((SubmitComment.Outcome.Received) outcome).receipt();
        var stored = comments.byTracking(receipt.tracking()).orElseThrow();
        assertThat(stored.late()).isEqualTo(receipt.late());
        return receipt.late() ? "late" : "in time";
    }
}
