package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Does random operations on the ledger and on the naive one and compares every answer and balance. The seed is printed;
 * {@code -Dledger.seed=} runs that sequence again, {@code -Dledger.operations=} a longer one.
 */
final class RandomSequence {

    private static final String[] ACCOUNTS = {"COUNTRY/MY/2025-2027", "COUNTRY/AE/2025-2027", "COUNTRY/BR/2025-2027"};

    private final LedgerDatabase database;
    private final NaiveLedger naive = new NaiveLedger();
    private final Random random;
    private final Deque<String> done = new ArrayDeque<>();
    private final Map<String, Integer> answered = new TreeMap<>();
    private int ids;

    private RandomSequence(LedgerDatabase database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    static void run(LedgerDatabase database, int operations) {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        int length = Integer.getInteger("ledger.operations", operations);
        System.out.printf("ledger: %d random operations, replay with -Dledger.seed=%d%n", length, seed);
        RandomSequence sequence = new RandomSequence(database, seed);
        for (int i = 0; i < length; i++) {
            sequence.step(seed, i);
            if (sequence.random.nextInt(15) == 0) {
                sequence.clearQueue();
            }
        }
        System.out.println("ledger: answered " + sequence.answered);
        assertThat(database.invariants.breaches()).as("seed %d", seed).isEmpty();
        // a sequence that never got there would prove nothing
        assertThat(sequence.answered).as("seed %d", seed).containsKeys("RESERVED", "BEHIND_OTHERS", "ALLOCATION_MET", "POSTED",
                "VOIDED", "EXPIRED", "LEFT_QUEUE", "CONFLICT/AMOUNT", "REDUCED", "NOT_PENDING/WAITING", "ALREADY_VOIDED", "NOT_FOUND");
    }

    private void step(long seed, int number) {
        boolean fresh = ids == 0 || random.nextInt(10) < 5;
        // mostly the latest, so that the queue moves; now and then one long past, or one that nobody knows
        String id = "c" + (fresh ? ids++ : random.nextInt(20) == 0 ? ids + 7 : Math.max(0, ids - 1 - random.nextInt(30)));
        String[] answers = fresh ? reserve(id) : random.nextInt(6) == 0 ? reserve(id) : resolve(id);
        answered.merge(answers[1], 1, Integer::sum);
        done.add(answers[0] + " " + answers[1]);
        if (done.size() > 12) {
            done.remove();
        }
        String context = "seed " + seed + ", operation " + number + ", last: " + done;
        assertThat(answers[1]).as(context).isEqualTo(answers[2]);
        for (String account : ACCOUNTS) {
            Levels levels = database.ledger.levels(AccountKey.parse(account));
            assertThat(levels.limitTpp() + " " + levels.pendingTpp() + " " + levels.postedTpp() + " " + levels.waitingTpp())
                    .as(context).isEqualTo(text(naive.limit(account)) + " " + text(naive.pending(account)) + " "
                            + text(naive.posted(account)) + " " + text(naive.waiting(account)));
        }
        database.ledger.standing(id).ifPresentOrElse(standing -> {
            assertThat(standing.holding().name()).as(context).isEqualTo(naive.holding(id));
            assertThat(standing.aheadTpp().toString()).as(context).isEqualTo(text(naive.ahead(id)));
        }, () -> assertThat(naive.holding(id)).as(context).isNull());
    }

    private String[] reserve(String id) {
        String account = ACCOUNTS[id.hashCode() % 7 == 0 ? random.nextInt(3) : Math.floorMod(id.hashCode(), 3)];
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

    /** Under strict order one claim that waits makes all later ones wait: everybody leaves. */
    private void clearQueue() {
        for (String id : naive.queue(ACCOUNTS[random.nextInt(ACCOUNTS.length)])) {
            String left = Names.of(database.inTransaction(() -> database.ledger.voidReservation(id, "tester")));
            assertThat(left).isEqualTo(naive.end(id, "VOIDED"));
            answered.merge(left, 1, Integer::sum);
        }
    }

    private String[] resolve(String id) {
        // often the amount that was asked for, so that postings succeed and their repeats agree
        BigDecimal amount = random.nextInt(5) == 0 ? BigDecimal.ZERO : random.nextInt(3) == 0 ? amount() : naive.amount(id);
        return switch (random.nextInt(5)) {
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
