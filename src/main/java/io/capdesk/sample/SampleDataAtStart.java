package io.capdesk.sample;

import io.capdesk.sample.SampleData.Begun;
import io.capdesk.sample.SampleStory.Progress;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;

/** Brings the sample data before the desk opens its doors. */
class SampleDataAtStart implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SampleDataAtStart.class);
    private static final long PAUSE_MILLIS = 250;
    /** Rounds in which nothing moves, five minutes of them: by then something is in the way that no further round removes. */
    private static final int MOST_ROUNDS = 1200;

    private final SampleStory story;
    private final SampleDockets dockets;
    private final ClosedDoors doors;
    private final PrintStream console = System.out;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "sample-data");
        daemon.setDaemon(true);
        return daemon;
    });
    private int rounds;

    SampleDataAtStart(SampleStory story, SampleDockets dockets, ClosedDoors doors) {
        this.story = story;
        this.dockets = dockets;
        this.doors = doors;
    }

    /** Comes after everything that the ready desk says and does. */
    @EventListener
    void start(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            thread.execute(this::begin);
        }
    }

    private void begin() {
        try {
            Begun begun = story.begin();
            if (begun instanceof Begun.Begins begins) {
                // to the console only: one-time passwords do not belong into a log that is kept
                console.print(passwords(begins.accounts()));
                round();
            } else {
                ends("Sample data: none. This desk has cases of its own, and samples would take their allocation."
                        + " Start with an empty database.");
            }
        } catch (RuntimeException fault) {
            log.error("the sample data could not be begun; the desk works without it", fault);
            ends("Sample data: not begun.");
        }
    }

    private void round() {
        Progress progress = progress();
        if (progress == Progress.GOES_ON) {
            thread.execute(this::round);
        } else if (progress == Progress.WAITS && ++rounds < MOST_ROUNDS) {
            thread.schedule(this::round, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            ends(progress == Progress.COMPLETE ? "Sample data: complete."
                    : "Sample data: not complete. The next start goes on with what is missing.");
        }
    }

    /** A database that is away for a moment ends nothing. */
    private Progress progress() {
        try {
            return story.goOn();
        } catch (RuntimeException fault) {
            log.warn("the sample data waits: {}", fault.toString());
            return Progress.WAITS;
        }
    }

    private void ends(String sentence) {
        story.end();
        bringDockets();
        doors.open();
        console.println(sentence);
    }

    private void bringDockets() {
        try {
            dockets.bring();
        } catch (RuntimeException fault) {
            log.error("the sample dockets are not complete; the desk works without them", fault);
        }
    }

    private static String passwords(Map<String, String> accounts) {
        if (accounts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("Sample data: accounts with one-time passwords, shown this once; each is changed at"
                + " the first sign-in:\n");
        accounts.forEach((name, password) -> text.append(String.format("    %-22s %s%n", name, password)));
        return text.append('\n').toString();
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
