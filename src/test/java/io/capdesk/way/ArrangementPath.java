package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.arrangement.ArrangementState;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.arrangement.ProposeRevocation;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** A government arrangement, from its proposal until it is refused or revoked. */
class ArrangementPath implements WalkedPath {

    private static final List<Map<String, Object>> SIGNATURES = List.of(Map.of("agreement", "SIGN"), Map.of("agreement", "SIGN"),
            Map.of("agreement", "SIGN"), Map.of("agreement", "REFUSE", "reason", "Not agreed"));

    @Autowired private Arrangements arrangements;
    @Autowired private ProposeRevocation revoke;

    private final Person officer;
    private final String number;

    ArrangementPath(Person officer, String number) {
        this.officer = officer;
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public List<Map<String, Object>> answers(String task) {
        return SIGNATURES;
    }

    @Override
    public List<Move> deeds() {
        return List.of(new Move("propose the revocation", () -> revoke.propose(officer, number, "Assurances broken")));
    }

    @Override
    public void assertEnded() {
        assertThat(arrangements.get(number).state()).isIn(ArrangementState.REFUSED, ArrangementState.REVOKED);
    }
}
