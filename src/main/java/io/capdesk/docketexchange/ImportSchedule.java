package io.capdesk.docketexchange;

import io.capdesk.schedule.OwnThread;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works off files that came in, here or on another node. Off with {@code capdesk.docket.import.scheduled=false}. */
@Component
class ImportSchedule {

    private final Duration every;
    private final boolean scheduled;
    private final ImportWorker worker;
    private final OwnThread thread;

    ImportSchedule(ImportWorker worker, @Value("${capdesk.docket.import.scheduled:true}") boolean scheduled,
            @Value("${capdesk.docket.import.every-seconds:5}") long everySeconds) {
        this.worker = worker;
        this.scheduled = scheduled;
        this.every = Duration.ofSeconds(everySeconds);
        this.thread = new OwnThread("docket-imports", worker::workOff);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (scheduled) {
            thread.every(every, every);
        }
    }

    void soon() {
        if (scheduled) {
            thread.soon();
        }
    }

    @PreDestroy
    void stop() {
        worker.stop();
        thread.close();
    }
}
