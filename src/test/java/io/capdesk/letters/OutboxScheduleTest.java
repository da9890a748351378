package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.capdesk.letters.SentLetter.Delivery;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The desk's own clockwork: the sweep would come only once an hour, so what is sent was sent by the wake-up. */
@DirtiesContext
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:schedule;DB_CLOSE_DELAY=-1",
        "capdesk.outbox.scheduled=true", "capdesk.outbox.every-seconds=3600"})
class OutboxScheduleTest extends LetterTest {

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("capdesk.outbox-folder", folder::toString);
    }

    @Test
    void aLetterLeavesByItselfOnceItsTransactionHasCommitted() {
        transaction.executeWithoutResult(status -> {
            correspondence.send(licenseIssued());
            await().pollInSameThread().during(HALF_A_SECOND).until(() -> only().delivery() == Delivery.WAITING);
        });
        await().untilAsserted(() -> assertThat(only().delivery()).isEqualTo(Delivery.SENT));
    }
}
