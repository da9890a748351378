package io.capdesk.sample;

import io.capdesk.workflow.EngineTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;

/** The desk's time while the samples are brought: it comes forward from the past, the engine's with it. Then it is the real one. */
class SampleTime extends Clock {

    private final Clock real;
    private final ObjectProvider<EngineTime> engine;
    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);

    SampleTime(Clock real, ObjectProvider<EngineTime> engine) {
        this.real = real;
        this.engine = engine;
    }

    Instant realNow() {
        return real.instant();
    }

    /** Never back: what is on record came before. */
    void standAt(Instant past) {
        Duration distance = Duration.between(past, real.instant());
        move(distance.isNegative() ? Duration.ZERO : distance);
    }

    void present() {
        move(Duration.ZERO);
    }

    private void move(Duration distance) {
        behind.set(distance);
        engine.getObject().standBehind(distance);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), behind.get().negated());
    }
}
