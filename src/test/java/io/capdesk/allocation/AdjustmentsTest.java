package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.rules.Tpp;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Nothing passes a cap on one person's word. */
class AdjustmentsTest {

    private final LedgerDatabase database = LedgerDatabase.h2();

    @Test
    void oneSignatureReservesNothing() {
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("a", 161)));
        assertThat(propose("first", "a", "Interest")).isInstanceOf(Adjusting.Proposed.class);
        assertThat(propose("first", "a", "Interest")).isInstanceOf(Adjusting.Exists.class);
        assertThat(propose("first", "a", "Another interest")).isInstanceOf(Adjusting.Conflict.class);
        assertThat(propose("second", "z", "Interest")).isInstanceOf(Adjusting.NotFound.class);
        assertThat(approve("first", "one")).isInstanceOf(Adjusting.SameSignature.class);
        assertThat(approve("unknown", "another")).isInstanceOf(Adjusting.NotFound.class);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.ZERO);

        assertThat(approve("first", "another")).isEqualTo(new Adjusting.Adjusted(Tpp.of(161)));
        assertThat(approve("first", "another")).isInstanceOf(Adjusting.Exists.class);
        assertThat(approve("first", "third")).isInstanceOf(Adjusting.Conflict.class);
        assertThat(database.ledger.levels(HotAccount.MALAYSIA).pendingTpp()).isEqualTo(Tpp.of(161));
        assertThat(database.adjustments.ofClaim("a")).singleElement()
                .satisfies(made -> assertThat(made.proposedBy() + " " + made.approvedBy()).isEqualTo("one another"));
        assertThat(database.invariants.breaches()).isEmpty();
    }

    @Test
    void theTableRefusesTheSameSignatureTwice() {
        database.inTransaction(() -> database.ledger.reserve(HotAccount.claim("a", 161)));
        propose("first", "a", "Interest");
        assertThatThrownBy(() -> database.jdbc.sql("update allocation_adjustment set approved_by = 'one', approved_at = proposed_at").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Adjusting propose(String id, String claim, String interest) {
        return database.inTransaction(() -> database.adjustments.propose(id, claim, interest, "one"));
    }

    private Adjusting approve(String id, String by) {
        return database.inTransaction(() -> database.adjustments.approve(id, by));
    }
}
