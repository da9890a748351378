package io.capdesk.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of work on a thread of its own, one run after the other, so that it never holds up a person's request. A run that
 * fails is logged, and the next one comes all the same.
 */
public final class OwnThread implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OwnThread.class);
    private static final long SECONDS_TO_END = 10;

    private final String name;
    private final Runnable work;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledExecutorService thread;

    /** @param name of the thread, and in the log */
    public OwnThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread daemon = new Thread(run, name);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** @param pause between the end of a run and the next */
    public void every(Duration first, Duration pause) {
        thread.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As soon as the thread is free; many who ask at once get one run. */
    public void soon() {
        if (!thread.isShutdown() && awake.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        awake.set(false);
        try {
            work.run();
        } catch (RuntimeException fault) {
            // an exception out of here would end the schedule for good
            log.error("{}: a run failed, the next one tries again", name, fault);
        }
    }

    /** A run under way may end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
