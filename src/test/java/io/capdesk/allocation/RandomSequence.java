package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Does random operations on the ledger and on the naive one and compares every answer and balance. The seed is printed;
 * {@code -Dledger.seed=} runs that sequence again, {@code -Dledger.operations=} a longer one.
 */
final class RandomSequence {

    /** Short, so that adding up every sum anew stays cheap. */
    private static final int LENGTH = 200;

    private final LedgerDatabase database;
    private final NaiveLedger naive;
    private final Random random;
    private final String sequence;
    private final String[] accounts = new String[3];
    private final Deque<String> done = new ArrayDeque<>();
    private final Map<String, Integer> answered;
    private int ids;
    private int changes;

    private RandomSequence(LedgerDatabase database, QueueOrder order, long seed, int number, Map<String, Integer> answered) {
        this.database = database;
        this.naive = new NaiveLedger(order);
        this.random = new Random(seed + number);
        this.sequence = "s" + number;
        this.answered = answered;
        Arrays.setAll(accounts, i -> "COUNTRY/" + "ABC".charAt(i) + number + "/2025-2027");
    }

    static void run(LedgerDatabase database, QueueOrder order, int operations) {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        int length = Integer.getInteger("ledger.operations", operations);
        System.out.printf("ledger: %d random operations, %s, replay with -Dledger.seed=%d%n", length, order, seed);
        Map<String, Integer> answered = new TreeMap<>();
        for (int start = 0; start < length; start += LENGTH) {
            RandomSequence sequence = new RandomSequence(database, order, seed, start / LENGTH, answered);
            for (int i = 0; i < Math.min(LENGTH, length - start); i++) {
                sequence.step("seed " + seed + ", operation " + (start + i));
            }
            sequence.wake("seed " + seed + ", sequence " + start / LENGTH);
        }
        System.out.println("ledger: answered " + answered);
        assertThat(database.invariants.breaches()).as("seed %d", seed).isEmpty();
        // a sequence that never got there would prove nothing
        assertThat(answered).as("seed %d", seed).containsKeys("RESERVED", "BEHIND_OTHERS", "ALLOCATION_MET", "POSTED",
                "VOIDED", "EXPIRED", "LEFT_QUEUE", "CONFLICT/AMOUNT", "REDUCED", "NOT_PENDING/WAITING", "ALREADY_VOIDED", "NOT_FOUND",
                "RETURNED", "GRANTED", "REJOINED", "MET", "UNCHANGED/WAITING", "count:COUNTED", "arrange:CHANGED", "restore:CHANGED",
                "linked:RESERVED", "linked:REFUSED", "adjust:ADJUSTED");
    }

    private void step(String where) {
        if (random.nextInt(12) == 0) {
            wake(where);
            return;
        }
        if (random.nextInt(9) == 0) {
            rarer(where);
            return;
        }
        boolean fresh = ids == 0 || random.nextInt(10) < 4;
        // mostly the latest, so that the queue moves; now and then one long past, or one that nobody knows
        int which = fresh ? ids++ : random.nextInt(20) == 0 ? ids + 7 : Math.max(0, ids - 1 - random.nextInt(30));
        String id = sequence + "c" + which;
        String[] answers = fresh ? reserve(id, which) : random.nextInt(6) == 0 ? reserve(id, which) : resolve(id);
        answered.merge(answers[1], 1, Integer::sum);
        done.add(answers[0] + " " + answers[1]);
        if (done.size() > 12) {
            done.remove();
        }
        String context = where + ", last: " + done;
        assertThat(answers[1]).as(context).isEqualTo(answers[2]);
        String account = naive.account(id);
        if (account != null) {
            assertThat(text(database.ledger.levels(AccountKey.parse(account)))).as(context).isEqualTo(text(account));
        }
        if (random.nextInt(4) == 0) {
            standsAlike(id, context);
        }
    }

    /** What is done to accounts, to several at once, or past the limit. */
    private void rarer(String where) {
        int first = random.nextInt(3);
        String account = accounts[first];
        String other = accounts[(first + 1) % 3];
        BigDecimal amount = amount();
        BigDecimal limit = naive.limit(account).max(BigDecimal.ONE);
        String[] answers = switch (random.nextInt(6)) {
            case 0 -> {
                String id = unused();
                yield new String[] {"count " + id + " " + amount, Names.of(database.inTransaction(() ->
                        database.ledger.count(claim(id, account, amount, limit)))), naive.count(id, account, amount, limit)};
            }
            case 1 -> arrange(account);
            case 2 -> restore(account);
            case 3 -> {
                String id = unused();
                String otherId = unused();
                // another limit than the account has: an arrangement in force keeps its own
                BigDecimal otherLimit = naive.limit(other).add(BigDecimal.valueOf(random.nextInt(3))).max(BigDecimal.ONE);
                Linked answer = database.inTransaction(() -> database.linked.reserve(List.of(claim(id, account, amount, limit),
                        claim(otherId, other, amount, otherLimit))));
                yield new String[] {"linked " + id + " " + otherId + " " + amount,
                        answer instanceof Linked.Reserved ? "RESERVED" : answer instanceof Linked.Refused ? "REFUSED" : answer.toString(),
                        naive.linked(id, account, otherId, other, amount, limit, otherLimit)};
            }
            default -> adjust(sequence + "c" + Math.max(0, ids - 1 - random.nextInt(30)));
        };
        answered.merge(answers[0].substring(0, answers[0].indexOf(' ')) + ":" + answers[1], 1, Integer::sum);
        done.add(answers[0] + " " + answers[1]);
        String context = where + ", last: " + done;
        assertThat(answers[1]).as(context).isEqualTo(answers[2]);
        for (String each : accounts) {
            assertThat(text(database.ledger.levels(AccountKey.parse(each)))).as(context).isEqualTo(text(each));
        }
    }

    /** A repeat may have come before its first. */
    private String unused() {
        String id = sequence + "c" + ids++;
        return naive.holding(id) == null ? id : unused();
    }

    private String[] arrange(String account) {
        BigDecimal raised = naive.posted(account).add(naive.pending(account)).add(BigDecimal.valueOf(random.nextInt(200) - 20L)).max(BigDecimal.ONE);
        return new String[] {"arrange " + account + " " + raised, changed(database.inTransaction(() ->
                database.limits.arrange(change(account, raised)))), naive.arrange(account, raised)};
    }

    private String[] restore(String account) {
        BigDecimal lowered = naive.limit(account).divide(BigDecimal.valueOf(2)).setScale(10, java.math.RoundingMode.UP).max(BigDecimal.ONE);
        return new String[] {"restore " + account + " " + lowered, changed(database.inTransaction(() ->
                database.limits.restore(change(account, lowered)))), naive.restore(account, lowered)};
    }

    private String[] adjust(String id) {
        Adjusting proposed = database.inTransaction(() -> database.adjustments.propose("adjust " + id, id, "Interest", "one"));
        Adjusting answer = proposed instanceof Adjusting.Proposed || proposed instanceof Adjusting.Exists
                ? database.inTransaction(() -> database.adjustments.approve("adjust " + id, "another")) : proposed;
        return new String[] {"adjust " + id, Names.of(answer), naive.adjust(id)};
    }

    private LimitChange change(String account, BigDecimal limit) {
        return new LimitChange(sequence + "g" + changes++, AccountKey.parse(account), new Tpp(limit), "RS-TEST",
                Instant.parse("2025-06-01T12:00:00Z"), "tester");
    }

    private static String changed(Limited answer) {
        return Names.of(answer);
    }

    private static Claim claim(String id, String account, BigDecimal amount, BigDecimal limit) {
        return new Claim(id, AccountKey.parse(account), new Tpp(amount), new Tpp(limit), "reference", "RS-TEST",
                Instant.parse("2025-06-01T12:00:00Z"), "tester");
    }

    private void standsAlike(String id, String context) {
        database.standings.of(id).ifPresentOrElse(standing -> {
            assertThat(standing.holding().name()).as(context).isEqualTo(naive.holding(id));
            assertThat(standing.aheadTpp().toString()).as(context).isEqualTo(text(naive.ahead(id)));
        }, () -> assertThat(naive.holding(id)).as(context).isNull());
    }

    /** What came back goes to who waits: afterwards every claim holds the same in both. */
    private void wake(String where) {
        List<String> steps = database.wake();
        List<String> expected = Arrays.stream(accounts).flatMap(account -> naive.wake(account).stream()).toList();
        String context = where + ", woken, last: " + done;
        assertThat(steps).as(context).isEqualTo(expected);
        steps.forEach(step -> answered.merge(step, 1, Integer::sum));
        for (String account : accounts) {
            assertThat(text(database.ledger.levels(AccountKey.parse(account)))).as(context).isEqualTo(text(account));
            Map<String, String> holdings = new HashMap<>();
            database.jdbc.sql("select id, holding from allocation_claim where account = ?").param(account)
                    .query(row -> { holdings.put(row.getString(1), row.getString(2)); });
            assertThat(holdings).as(context).isEqualTo(naive.holdings(account));
        }
    }

    private static String text(Levels levels) {
        return levels.limitTpp() + " " + levels.pendingTpp() + " " + levels.postedTpp() + " " + levels.waitingTpp();
    }

    private String text(String account) {
        return text(naive.limit(account)) + " " + text(naive.pending(account)) + " " + text(naive.posted(account)) + " "
                + text(naive.waiting(account));
    }

    private String[] reserve(String id, int which) {
        String account = accounts[which % 7 == 0 ? random.nextInt(3) : which % 3];
        BigDecimal amount = random.nextInt(50) == 0 ? new BigDecimal("1e6") : amount();
        // now and then the limit moves to somewhat below or well above the use, so that room and fullness alternate
        BigDecimal used = naive.posted(account).add(random.nextBoolean() ? naive.pending(account) : BigDecimal.ZERO);
        BigDecimal limit = random.nextInt(25) == 0 || naive.limit(account).signum() == 0
                ? used.add(BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 900 : 100) - 20)).max(BigDecimal.ONE) : naive.limit(account);
        String reference = random.nextInt(30) == 0 ? "other" : "reference";
        Claim claim = new Claim(id, AccountKey.parse(account), new Tpp(amount), new Tpp(limit), reference, "RS-TEST",
                Instant.parse("2025-06-01T12:00:00Z"), "tester");
        return new String[] {"reserve " + id + " " + amount + " of " + limit,
                Names.of(database.inTransaction(() -> database.ledger.reserve(claim))),
                naive.reserve(id, account, amount, limit, reference)};
    }

    private String[] resolve(String id) {
        // often the amount that was asked for, so that postings succeed and their repeats agree
        BigDecimal amount = random.nextInt(5) == 0 ? BigDecimal.ZERO : random.nextInt(3) == 0 ? amount() : naive.amount(id);
        return switch (random.nextInt(7)) {
            case 0 -> new String[] {"void " + id,
                    Names.of(database.inTransaction(() -> database.ledger.voidReservation(id, "tester"))), naive.end(id, "VOIDED")};
            case 1 -> new String[] {"expire " + id,
                    Names.of(database.inTransaction(() -> database.ledger.expire(id, "tester"))), naive.end(id, "EXPIRED")};
            case 2 -> {
                BigDecimal less = random.nextBoolean() ? amount() : naive.amount(id).divide(BigDecimal.valueOf(2)).setScale(10, java.math.RoundingMode.UP);
                yield new String[] {"reduce " + id + " " + less,
                        Names.of(database.inTransaction(() -> database.ledger.reduce(id, new Tpp(less), "tester"))),
                        naive.reduce(id, less)};
            }
            case 3 -> new String[] {"return " + id,
                    Names.of(database.inTransaction(() -> database.ledger.takeBack(id, "tester"))), naive.takeBack(id)};
            case 4 -> new String[] {"reconsider " + id,
                    Names.of(database.inTransaction(() -> database.waiting.reconsider(id, "tester"))), naive.reconsider(id)};
            default -> new String[] {"post " + id + " " + amount,
                    Names.of(database.inTransaction(() -> database.ledger.post(id, new Tpp(amount), "tester"))),
                    naive.post(id, amount)};
        };
    }

    /** Few different ones, so that repeats agree now and then. */
    private BigDecimal amount() {
        return new BigDecimal(new String[] {"1", "5", "12.5", "0.0000000001", "40", "150"}[random.nextInt(6)]);
    }

    private static String text(BigDecimal amount) {
        return new Tpp(amount).toString();
    }
}
