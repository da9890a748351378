package io.capdesk.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers who do the next as soon as the last is done. */
final class ClosedLoop {

    private final List<Callable<Boolean>> callers = new ArrayList<>();

    /** @param caller by its number, what it does again and again: whether it was done */
    ClosedLoop(int callers, IntFunction<Callable<Boolean>> caller) {
        for (int i = 0; i < callers; i++) {
            this.callers.add(caller.apply(i));
        }
    }

    /** @return how often it was done in this time */
    long run(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        long end = System.nanoTime() + time.toNanos();
        List<Future<Long>> counts = new ArrayList<>();
        for (Callable<Boolean> caller : callers) {
            counts.add(threads.submit(() -> {
                long done = 0;
                while (System.nanoTime() < end) {
                    done += Boolean.TRUE.equals(caller.call()) ? 1 : 0;
                }
                return done;
            }));
        }
        long all = 0;
        for (Future<Long> count : counts) {
            all += count.get();
        }
        threads.shutdown();
        return all;
    }
}
