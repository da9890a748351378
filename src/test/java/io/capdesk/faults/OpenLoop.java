package io.capdesk.faults;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks at a fixed rate, whether answers come or not; how long each took counts from the moment it was due. */
final class OpenLoop {

    private final int perSecond;
    private final Supplier<CompletableFuture<Boolean>> ask;
    private final Queue<Long> tookNanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    OpenLoop(int perSecond, Supplier<CompletableFuture<Boolean>> ask) {
        this.perSecond = perSecond;
        this.ask = ask;
    }

    static void together(Duration time, OpenLoop... loops) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(loops.length);
        for (OpenLoop loop : loops) {
            loop.start(clock);
        }
        clock.schedule(clock::shutdown, time.toMillis(), TimeUnit.MILLISECONDS);
        clock.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS);
        for (OpenLoop loop : loops) {
            Patience.await().until(() -> loop.open.get() == 0);
        }
    }

    private void start(ScheduledExecutorService clock) {
        long everyNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long first = System.nanoTime();
        AtomicInteger number = new AtomicInteger();
        clock.scheduleAtFixedRate(() -> {
            long due = first + number.getAndIncrement() * everyNanos;
            open.incrementAndGet();
            ask.get().whenComplete((done, broken) -> {
                tookNanos.add(System.nanoTime() - due);
                failed.addAndGet(Boolean.TRUE.equals(done) ? 0 : 1);
                open.decrementAndGet();
            });
        }, 0, everyNanos, TimeUnit.NANOSECONDS);
    }

    /** Cells of a table: asked, failed, p50, p95, p99, longest. */
    String told() {
        long[] sorted = tookNanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format("%,d | %d | %s | %s | %s | %s", sorted.length, failed.get(), millis(sorted, 50), millis(sorted, 95),
                millis(sorted, 99), millis(sorted, 100));
    }

    private static String millis(long[] sorted, int percent) {
        int place = Math.max(0, (int) ((long) sorted.length * percent / 100) - 1);
        return TimeUnit.NANOSECONDS.toMillis(sorted[place]) + " ms";
    }
}
