package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.Stage;
import io.capdesk.rules.Tpp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a license to an American company's hall abroad does to the allocation of the country where the hall stands. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CountedLicensesTest extends DeskAtWork {

    private static final Tpp ORDERED = Tpp.of(800_000_000);

    @Autowired LedgerInvariants invariants;

    @Test
    @Cites("15 CFR 742.6(b)(10)(iii)(A)(2)")
    void aLicenseThatTheAllocationDoesNotCapIsCountedThereOnce() {
        var abroad = new ApplicationForm(null, new Consignee("Example Cloud Inc.", "Hall 1, Bucharest", "US", "", "", ""), null, null, null,
                null, null).over(order("RO", 20_000));
        var controlNumber = registered(abroad);
        assertThat(levels("RO").pendingTpp()).isEqualTo(Tpp.ZERO);
        reviewed(controlNumber);
        complete(hire(Role.LICENSING_OFFICER), controlNumber, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "Presumed"));

        complete(hire(Role.COUNTERSIGNING_OFFICER), controlNumber, "Countersign", Map.of("agreement", "AGREE"));

        assertThat(stage(controlNumber)).isEqualTo(Stage.LICENSED);
        assertThat(levels("RO").countedTpp()).isEqualTo(ORDERED);
        assertThat(levels("RO").postedTpp()).isEqualTo(ORDERED);
        assertThat(levels("RO").leftTpp()).isEqualTo(Tpp.ZERO);
        assertThat(invariants.breaches()).isEmpty();
        // the next one reads it
        var next = registered(order("RO", 1_000));
        assertThat(applications.get(next).determination().reasons()).anyMatch(reason -> reason.contains("of which 800,000,000 is used"));
    }
}
