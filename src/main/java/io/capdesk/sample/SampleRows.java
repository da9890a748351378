package io.capdesk.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each deal has come. Written in the transaction of the step itself, so a step that is counted was done, and once. */
class SampleRows {

    /** @param draft null until it is started */
    record Row(UUID draft, int stepsDone) {}

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day of the story that has come */
    record Story(Instant beganAt, int day) {}

    Optional<Story> story() {
        return jdbc.sql("select began_at, story_day from sample_clock").query((row, number) ->
                new Story(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2))).optional();
    }

    void beginStory(Instant at) {
        jdbc.sql("insert into sample_clock (began_at, story_day) values (?, 0)").param(at.atOffset(ZoneOffset.UTC)).update();
    }

    void tell(int day) {
        jdbc.sql("update sample_clock set story_day = ?").param(day).update();
    }

    boolean any() {
        return jdbc.sql("select count(*) from sample_deal").query(Integer.class).single() > 0;
    }

    void plan(String deal) {
        jdbc.sql("insert into sample_deal (deal, steps_done) values (?, 0)").param(deal).update();
    }

    List<String> unfinished() {
        return jdbc.sql("select deal from sample_deal where finished_at is null").query(String.class).list();
    }

    /** Held until the end of the transaction: two nodes drive one deal one after the other. Empty once it is finished. */
    Optional<Row> lock(String deal) {
        return jdbc.sql("select draft, steps_done from sample_deal where deal = ? and finished_at is null for update")
                .param(deal).query((row, number) -> new Row(row.getObject("draft", UUID.class), row.getInt("steps_done")))
                .optional();
    }

    void started(String deal, UUID draft) {
        jdbc.sql("update sample_deal set draft = ? where deal = ?").params(draft, deal).update();
    }

    void stepDone(String deal) {
        jdbc.sql("update sample_deal set steps_done = steps_done + 1 where deal = ?").param(deal).update();
    }

    void finished(String deal, Instant at) {
        jdbc.sql("update sample_deal set finished_at = ? where deal = ?").params(at.atOffset(ZoneOffset.UTC), deal).update();
    }
}
