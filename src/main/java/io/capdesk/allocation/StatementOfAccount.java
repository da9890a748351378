package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * An account as one aligned table, like a bank's: operation, id, amount, answer, then pending, posted and waiting after it.
 * The balances are added up from what is recorded, not read. The tests run the same text: what went wrong at a desk
 * becomes a test by copying.
 */
@Service
public class StatementOfAccount {

    private static final String MOVEMENTS = """
            select movement, kind as operation, case when kind = 'LIMIT' then '-' else claim end as id, limit_tpp as amount, '' as answer
              from allocation_limit where account = :account
            union all
            select movement, case when answer = 'COUNTED' then 'COUNT' else 'RESERVE' end, id, amount_tpp, answer
              from allocation_claim where account = :account
            union all
            select movement, kind, claim, amount_tpp, '' from allocation_entry
             where account = :account and kind not in ('RESERVE', 'COUNT')
            order by 1""";

    /** The steps of those who held nothing, as a statement names their outcome. */
    private static final Map<EntryKind, String> RECONSIDERED = Map.of(EntryKind.GRANT, "GRANTED", EntryKind.REJOIN, "REJOINED",
            EntryKind.MEET, "MET", EntryKind.ADJUST, "ADJUSTED");

    private record Movement(String operation, String id, Tpp amountTpp, String answer) {

        /** Who looks at a claim again doesn't say what shall come of it. */
        String name() {
            return List.of("GRANT", "REJOIN", "MEET").contains(operation) ? "reconsider" : operation.toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    StatementOfAccount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String of(AccountKey account) {
        List<String[]> lines = new ArrayList<>();
        lines.add(new String[] {"operation", "id", "amount", "answer", "pending", "posted", "waiting"});
        Running running = new Running();
        for (Movement movement : movements(account)) {
            String answer = running.add(movement);
            lines.add(new String[] {movement.name(), movement.id, running.said(movement).toString(), answer,
                    running.pendingTpp.toString(), running.postedTpp.toString(), running.waitingTpp.toString()});
        }
        return "account " + account + "\n\n" + table(lines);
    }

    private List<Movement> movements(AccountKey account) {
        return jdbc.sql(MOVEMENTS).param("account", account.toString())
                .query((row, n) -> new Movement(row.getString("operation"), row.getString("id"), Stored.tpp(row, "amount"),
                        row.getString("answer")))
                .list();
    }

    private static class Running {
        private final Map<String, Tpp> reserved = new HashMap<>();
        private final Map<String, Tpp> queued = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private Tpp pendingTpp = Tpp.of(0);
        private Tpp postedTpp = Tpp.of(0);
        private Tpp waitingTpp = Tpp.of(0);

        /** The answer as the statement names it. */
        String add(Movement movement) {
            if (LimitKind.has(movement.operation)) {
                return LimitKind.valueOf(movement.operation).outcome();
            }
            EntryKind kind = EntryKind.valueOf(movement.operation);
            if (kind.answers()) {
                claim(movement);
                return movement.answer;
            }
            if (movement.operation.equals(EntryKind.REDUCE.name())) {
                return reduce(movement);
            }
            if (RECONSIDERED.containsKey(kind)) {
                return reconsider(kind, movement);
            }
            if (met.remove(movement.id)) {
                return "LEFT_QUEUE";
            }
            if (queued.containsKey(movement.id)) {
                waitingTpp = waitingTpp.subtract(queued.remove(movement.id));
                return "LEFT_QUEUE";
            }
            if (kind == EntryKind.RETURN) {
                postedTpp = postedTpp.subtract(movement.amountTpp);
                return kind.leaves().name();
            }
            pendingTpp = pendingTpp.subtract(reserved.remove(movement.id));
            postedTpp = kind == EntryKind.POST ? postedTpp.add(movement.amountTpp) : postedTpp;
            return kind.leaves().name();
        }

        /** A reduction names what the claim goes on with. */
        Tpp said(Movement movement) {
            return !movement.operation.equals(EntryKind.REDUCE.name()) ? movement.amountTpp
                    : reserved.getOrDefault(movement.id, queued.get(movement.id));
        }

        private String reduce(Movement movement) {
            boolean waits = queued.containsKey(movement.id);
            (waits ? queued : reserved).computeIfPresent(movement.id, (id, held) -> held.subtract(movement.amountTpp));
            pendingTpp = waits ? pendingTpp : pendingTpp.subtract(movement.amountTpp);
            waitingTpp = waits ? waitingTpp.subtract(movement.amountTpp) : waitingTpp;
            return "REDUCED";
        }

        private String reconsider(EntryKind kind, Movement movement) {
            if (queued.remove(movement.id) != null) {
                waitingTpp = waitingTpp.subtract(movement.amountTpp);
            }
            met.remove(movement.id);
            switch (kind.leaves()) {
                case WAITING -> {
                    queued.put(movement.id, movement.amountTpp);
                    waitingTpp = waitingTpp.add(movement.amountTpp);
                }
                case PENDING -> {
                    reserved.put(movement.id, movement.amountTpp);
                    pendingTpp = pendingTpp.add(movement.amountTpp);
                }
                default -> met.add(movement.id);
            }
            return RECONSIDERED.get(kind);
        }

        private void claim(Movement movement) {
            switch (Answered.valueOf(movement.answer)) {
                case RESERVED -> {
                    reserved.put(movement.id, movement.amountTpp);
                    pendingTpp = pendingTpp.add(movement.amountTpp);
                }
                case BEHIND_OTHERS -> {
                    queued.put(movement.id, movement.amountTpp);
                    waitingTpp = waitingTpp.add(movement.amountTpp);
                }
                case COUNTED -> postedTpp = postedTpp.add(movement.amountTpp);
                case ALLOCATION_MET -> met.add(movement.id);
            }
        }
    }

    /** Words to the left, amounts to the right. */
    private static String table(List<String[]> lines) {
        int[] widths = new int[lines.get(0).length];
        lines.forEach(line -> {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.length; i++) {
                boolean word = i < 2 || i == 3;
                row.append(("%" + (word ? "-" : "") + widths[i] + "s  ").formatted(line[i]));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
