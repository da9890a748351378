package io.capdesk.letters;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:outbox;DB_CLOSE_DELAY=-1")
class OutboxTest extends OutboxContract {
}
