package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Runs a statement of account: does every line's operation and compares answer and balances. Besides what a rendered
 * statement has it knows {@code reference=}, {@code account=} and {@code with=} at the end of a line, and {@code begin} and
 * {@code rollback} around lines that one transaction undoes.
 */
class StatementRunner {

    private final LedgerDatabase database;
    private AccountKey account;
    private Tpp limitTpp;
    private TransactionStatus transaction;

    StatementRunner(LedgerDatabase database) {
        this.database = database;
    }

    void run(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("operation")) {
                run(i + 1, line, line.split("\\s+"));
            }
        }
        assertThat(transaction).as("a begin without its rollback").isNull();
        assertThat(database.invariants.breaches()).isEmpty();
    }

    private void run(int number, String line, String[] words) {
        switch (words[0]) {
            case "account" -> account = AccountKey.parse(line.substring("account".length()).strip());
            case "begin" -> transaction = database.transactionManager.getTransaction(new DefaultTransactionDefinition());
            case "rollback" -> {
                database.transactionManager.rollback(transaction);
                transaction = null;
            }
            default -> operation(number, line, words);
        }
    }

    private void operation(int number, String line, String[] words) {
        String answer = answer(words);
        Levels levels = database.ledger.levels(account);
        String found = answer + " " + levels.pendingTpp() + " " + levels.postedTpp() + " " + levels.waitingTpp();
        String expected = words[3] + " " + Tpp.of(words[4]) + " " + Tpp.of(words[5]) + " " + Tpp.of(words[6]);
        assertThat(found).as("line %d: %s", number, line).isEqualTo(expected);
    }

    private String answer(String[] words) {
        String id = words[1];
        return switch (words[0]) {
            case "limit" -> {
                limitTpp = Tpp.of(words[2]);
                yield "SET";
            }
            case "reserve" -> Names.of(database.inTransaction(() -> database.ledger.reserve(claim(words))));
            case "take" -> Names.of(database.inTransaction(() -> database.ledger.take(claim(words))));
            case "count" -> Names.of(database.inTransaction(() -> database.ledger.count(claim(words))));
            case "return" -> resolved(words, database.inTransaction(() -> database.ledger.takeBack(id, "tester")));
            case "post" -> resolved(words, database.inTransaction(() -> database.ledger.post(id, Tpp.of(words[2]), "tester")));
            case "void" -> resolved(words, database.inTransaction(() -> database.ledger.voidReservation(id, "tester")));
            case "reduce" -> resolved(words, database.inTransaction(() -> database.ledger.reduce(id, Tpp.of(words[2]), "tester")));
            case "expire" -> resolved(words, database.inTransaction(() -> database.ledger.expire(id, "tester")));
            case "reconsider" -> Names.of(database.inTransaction(() -> database.waiting.reconsider(id, "desk")));
            case "linked" -> Names.of(database.inTransaction(() -> database.linked.reserve(List.of(claim(words), other(words)))));
            case "adjust" -> adjusted(id);
            case "arrange" -> {
                limitTpp = limitTpp == null ? Tpp.of(words[2]) : limitTpp;
                yield limited(words, database.limits::arrange);
            }
            case "restore" -> {
                limitTpp = Tpp.of(words[2]);
                yield limited(words, database.limits::restore);
            }
            default -> throw new IllegalArgumentException("No operation " + words[0]);
        };
    }

    private String limited(String[] words, Function<LimitChange, Limited> change) {
        Limited answer = database.inTransaction(() -> change.apply(new LimitChange(words[1], account, Tpp.of(words[2]), "RS-TEST",
                Instant.parse("2025-06-01T12:00:00Z"), "tester")));
        return !(answer instanceof Limited.Changed) ? Names.of(answer) : words[0].equals("arrange") ? "ARRANGED" : "RESTORED";
    }

    /** Both signatures. */
    private String adjusted(String id) {
        Adjusting proposed = database.inTransaction(() -> database.adjustments.propose("adjust " + id, id, "Interest", "one"));
        return Names.of(proposed instanceof Adjusting.Proposed || proposed instanceof Adjusting.Exists
                ? database.inTransaction(() -> database.adjustments.approve("adjust " + id, "another")) : proposed);
    }

    private Claim claim(String[] words) {
        return new Claim(words[1], option(words, "account").map(AccountKey::parse).orElse(account), Tpp.of(words[2]),
                limitTpp, option(words, "reference").orElse(words[1]), "RS-TEST", Instant.parse("2025-06-01T12:00:00Z"), "tester");
    }

    /** {@code with=id:amount:account} */
    private Claim other(String[] words) {
        String[] parts = option(words, "with").orElseThrow().split(":", 3);
        Claim claim = claim(words);
        return new Claim(parts[0], AccountKey.parse(parts[2]), Tpp.of(parts[1]), limitTpp, parts[0], claim.ruleSet(), claim.legalAt(),
                claim.by());
    }

    /** A void names what came free; "-" where nothing did or nobody looks. */
    private static String resolved(String[] words, Resolution resolution) {
        if (!words[2].equals("-")) {
            if (resolution instanceof Resolution.Voided voided) {
                assertThat(voided.returnedTpp()).isEqualTo(Tpp.of(words[2]));
            } else if (resolution instanceof Resolution.Expired expired) {
                assertThat(expired.returnedTpp()).isEqualTo(Tpp.of(words[2]));
            } else if (resolution instanceof Resolution.Returned returned) {
                assertThat(returned.returnedTpp()).isEqualTo(Tpp.of(words[2]));
            }
        }
        return Names.of(resolution);
    }

    private static java.util.Optional<String> option(String[] words, String name) {
        return Arrays.stream(words).skip(7).filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1)).findFirst();
    }
}
