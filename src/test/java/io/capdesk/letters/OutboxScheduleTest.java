package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.letters.SentLetter.Delivery;
import java.nio.file.Path;
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
            pause(500);
            assertThat(only().delivery()).isEqualTo(Delivery.WAITING);
        });
        for (int tries = 0; only().delivery() != Delivery.SENT && tries < 200; tries++) {
            pause(50);
        }
        assertThat(only().delivery()).isEqualTo(Delivery.SENT);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
