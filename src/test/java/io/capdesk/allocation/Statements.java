package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A test for every *.ledger file: it runs, and what the ledger renders of it runs again and renders the same. */
final class Statements {

    private Statements() {}

    static Stream<DynamicTest> tests(Supplier<LedgerDatabase> databases) {
        return Arrays.stream(files()).map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> {
            LedgerDatabase database = databases.get();
            new StatementRunner(database).run(file.getContentAsString(StandardCharsets.UTF_8));
            for (Levels account : database.ledger.levels()) {
                String rendered = database.statement.of(account.account());
                LedgerDatabase again = databases.get();
                new StatementRunner(again).run(rendered);
                assertThat(again.statement.of(account.account())).isEqualTo(rendered);
            }
        }));
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:allocation/*.ledger");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
