package io.capdesk.faults;

import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In the long form only: {@code mvn -Pfaults verify}. */
@ActiveProfiles("postgres")
class CommentCrashOnPostgres extends CommentCrashContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        PostgresSettings.add(settings);
    }
}
