package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.way.CountedStatements;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a submission costs the database: the rush of a last day is many of them. */
class SubmissionCostTest extends CommentDesk {

    private static final Instant NOON = Instant.parse("2025-03-03T17:00:00Z");

    @Autowired CountedStatements counted;

    /** The period is judged inside the insert, by the row as it is then; the document is the one of a moment ago. */
    @Test
    void aTextIsOneStatementAndOneCommit() throws Exception {
        String document = announced(false);
        sent(typed(document), NOON);
        var tally = counted.tally(() -> sent(typed(document), NOON));
        assertThat(tally.statements()).singleElement().satisfies(sql -> assertThat(sql).startsWith("insert into docket_comment"));
        assertThat(tally).hasToString("1 round trips, 1 rows written, 1 commits");
    }

    @Test
    void aPeriodThatChangedSinceItWasReadIsReadAnew() throws Exception {
        String document = announced(false);
        sent(typed(document), NOON);
        docketRows.closesAt(document, NOON, NOON);
        clock.moveTo(NOON);
        var tally = counted.tally(() -> assertThat(submitComment.submit(typed(document).submission(), NOON))
                .isEqualTo(new SubmitComment.Outcome.NotOpen(PeriodRefusal.CLOSED)));
        assertThat(tally.statements()).as("%s", tally.statements()).hasSizeLessThanOrEqualTo(3);
        assertThat(rowsOf(document)).isEqualTo(1);
    }
}
