package io.capdesk.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Exporters who register one order after the other and withdraw every second. Whoever gets no answer asks again, at any node,
 * until there is one; a withdrawal is tried again later.
 */
final class Load {

    private static final List<String> COUNTRIES = List.of("MY", "TH", "IN", "AE");

    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(500);

    private final List<Node> nodes;
    private final List<Exporter> exporters = new ArrayList<>();
    private final Queue<String> registered = new ConcurrentLinkedQueue<>();
    private final Queue<String> withdrawn = new ConcurrentLinkedQueue<>();
    private final Set<Node> served = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Future<?>> calls = new ArrayList<>();
    private ExecutorService callers;
    private volatile boolean running;

    Load(List<Node> nodes, int exporters) {
        this.nodes = nodes;
        for (int i = 0; i < exporters; i++) {
            this.exporters.add(new Exporter().signIn(nodes.get(i % nodes.size())));
        }
    }

    void start() {
        registered.clear();
        withdrawn.clear();
        running = true;
        callers = Executors.newFixedThreadPool(exporters.size());
        exporters.forEach(exporter -> calls.add(callers.submit(() -> file(exporter))));
    }

    /** Until so many more are registered. */
    void awaitOrders(int more) {
        int from = registered.size();
        Patience.await().until(() -> {
            failIfACallerDid();
            return registered.size() - from >= more;
        });
    }

    /** Until one more is withdrawn. */
    void awaitWithdrawal() {
        int from = withdrawn.size();
        Patience.await().until(() -> {
            failIfACallerDid();
            return withdrawn.size() > from;
        });
    }

    /** Requests that nobody answered, or with a fault. */
    int unanswered() {
        return unanswered.get();
    }

    /** Until each of them has given a receipt from now on. */
    void awaitReceiptOf(List<Node> all) {
        served.clear();
        Patience.await().until(() -> {
            failIfACallerDid();
            return served.containsAll(all);
        });
    }

    /** Everybody who began an order goes on until it is acknowledged. */
    Receipts stop() throws Exception {
        running = false;
        for (Future<?> call : calls) {
            call.get(10, TimeUnit.MINUTES);
        }
        calls.clear();
        callers.shutdown();
        return acknowledged();
    }

    /** So far. */
    Receipts acknowledged() {
        return new Receipts(List.copyOf(registered), List.copyOf(withdrawn));
    }

    private void failIfACallerDid() throws Exception {
        for (Future<?> call : calls) {
            if (call.isDone()) {
                call.get();
            }
        }
    }

    private void file(Exporter exporter) {
        var random = new Random();
        var own = new ArrayDeque<String>();
        for (boolean withdraws = false; running; withdraws = !withdraws) {
            thinkBetweenOrders();
            String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
            String draft = untilAnswered(random, node -> exporter.draft(node, country));
            String number = untilAnswered(random, node -> exporter.register(node, draft));
            registered.add(number);
            own.add(number);
            if (withdraws && exporter.withdraw(any(random), own.peek())) {
                withdrawn.add(own.remove());
            }
        }
    }

    /** Nodes that start get their share of a small machine. */
    private static void thinkBetweenOrders() {
        Patience.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(BETWEEN_ORDERS).until(new AtomicInteger()::getAndIncrement, looks -> looks > 0);
    }

    private Node any(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private String untilAnswered(Random random, Function<Node, Optional<String>> request) {
        return Patience.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50)).until(() -> {
            Node node = any(random);
            var answer = request.apply(node);
            answer.ifPresentOrElse(receipt -> served.add(node), unanswered::incrementAndGet);
            return answer;
        }, Optional::isPresent).orElseThrow();
    }
}
