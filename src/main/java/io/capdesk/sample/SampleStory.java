package io.capdesk.sample;

import io.capdesk.sample.SampleData.Begun;
import io.capdesk.sample.SampleData.Left;
import io.capdesk.workflow.EngineTime;
import java.time.Duration;
import java.time.Instant;

/**
 * The sample deals as a story of {@value #DAYS} days that ends today: cases have true ages, and a denial its 45 days. The clock goes
 * on by a day when nothing is left to do in the one before.
 */
class SampleStory {

    /** A denial is final on the 45th day after the notice (15 CFR 750.6), which follows a review of some 26 days. */
    static final int DAYS = 80;

    enum Progress { GOES_ON, WAITS, COMPLETE, STUCK }

    private final SampleData data;
    private final SampleRows rows;
    private final SampleTime time;
    private final EngineTime engine;
    private Instant began;
    private int day;

    SampleStory(SampleData data, SampleRows rows, SampleTime time, EngineTime engine) {
        this.data = data;
        this.rows = rows;
        this.time = time;
        this.engine = engine;
    }

    Begun begin() {
        Begun begun = data.begin(time.realNow().minus(Duration.ofDays(DAYS)));
        SampleRows.Story story = rows.story().orElse(null);
        if (begun instanceof Begun.Begins && story != null && !rows.unfinished().isEmpty()) {
            began = story.beganAt();
            day = story.day();
            stand();
        } else {
            // samples of before there was a story, or none: in the present
            day = DAYS;
        }
        return begun;
    }

    Progress goOn() {
        boolean moved = data.round(day);
        boolean ran = engine.runWhatIsDue();
        if (moved || ran) {
            return Progress.GOES_ON;
        }
        if (day < DAYS) {
            day++;
            rows.tell(day);
            stand();
            return Progress.GOES_ON;
        }
        Left left = data.left();
        return left == Left.NOTHING ? Progress.COMPLETE : left == Left.MORE ? Progress.WAITS : Progress.STUCK;
    }

    /** Whatever comes: the desk is open in the present only. */
    void end() {
        time.present();
    }

    private void stand() {
        if (day < DAYS) {
            time.standAt(began.plus(Duration.ofDays(day)));
        } else {
            time.present();
        }
    }
}
