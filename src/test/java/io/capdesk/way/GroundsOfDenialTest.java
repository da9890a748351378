package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.workflow.task.TaskRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Nobody says no without the law that lets them. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class GroundsOfDenialTest extends DeskAtWork {

    @Test
    @Cites("15 CFR 750.6(a)(1)")
    void denialIsNotRecommendedWithoutItsLegalBasis() {
        var number = registered(order("PE", 15_000));
        reviewed(number);

        assertThatThrownBy(() -> complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision",
                Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "")))
                .isInstanceOf(TaskRefused.class).hasMessageContaining("statutory and regulatory basis");
    }
}
