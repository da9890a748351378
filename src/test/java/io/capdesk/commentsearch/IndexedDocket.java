package io.capdesk.commentsearch;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentChanges;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.ImportedRecords;
import io.capdesk.docket.Origin;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.PublicDocket;
import io.capdesk.docket.ReviewedComments;
import io.capdesk.docket.Submitter;
import io.capdesk.docketexchange.ExchangeSlice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A docket of its own and an index that follows when it is told to. */
@SpringBootTest(classes = ExchangeSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        ExchangeSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.outbox.scheduled=false", "capdesk.docket.import.scheduled=false",
        "capdesk.docket.scheduled=false", "capdesk.search.scheduled=false", "spring.datasource.hikari.minimum-idle=1", "capdesk.address=https://desk.example"})
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:search;DB_CLOSE_DELAY=-1")
abstract class IndexedDocket {

    static final Instant AT = Instant.parse("2025-05-01T14:00:00Z");
    static final String DOCKET = "BIS-2025-7001";
    static final String ON = DOCKET + "-0001";

    @TempDir Path folder;
    @Autowired ImportedRecords records;
    @Autowired ReviewedComments reviewed;
    @Autowired CommentChanges changes;
    @Autowired PublicDocket open;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    CommentIndex index;
    CommentSearch search;
    int serial = 1;

    @BeforeEach
    void begin() {
        List.of("docket_file", "docket_comment", "docket_document", "docket_serial", "docket").forEach(one -> jdbc.sql("delete from " + one).update());
        transaction.executeWithoutResult(status -> {
            records.add(new Docket(DOCKET, "BIS", "Rulemaking", "AI", null, null, "0b00000000007001", AT, null));
            records.add(new DocketDocument(ON, DOCKET, "Rule", null, "Rule", null, null, "0900000000007001", AT, AT, null, false,
                    PeriodState.NONE, null, AT, null));
        });
        index = new CommentIndex(changes, open, folder.toString());
        search = searchOf(index);
    }

    /** One that answers from what the index has. */
    CommentSearch searchOf(CommentIndex one) {
        var follower = new IndexFollower(one, Duration.ZERO);
        follower.stop();
        return new CommentSearch(one, new FreshIndex(one, follower, changes), new FoundHits(one, changes, open));
    }

    @AfterEach
    void end() {
        index.close();
    }

    UUID posted(String text) {
        return keep(text, CommentState.POSTED, next(), List.of());
    }

    String next() {
        return DOCKET + "-%04d".formatted(++serial);
    }

    UUID keep(String text, CommentState state, String documentId, List<CommentFile> files) {
        return keep(UUID.randomUUID(), text, state, documentId, files);
    }

    UUID keep(UUID id, String text, CommentState state, String documentId, List<CommentFile> files) {
        var comment = new Comment(id, 0, DOCKET, ON, "0900", documentId, null, Origin.IMPORT, state, Submitter.ORGANIZATION, text, false, null,
                null, null, "Comment", null, null, "Company", null, null, null, null, null, null, "marker@example.org", null, 1, AT,
                LocalDate.parse("2025-05-01"), false, AT, AT, null, null, null, null, null, null, null, null);
        transaction.executeWithoutResult(status -> records.add(List.of(comment), files));
        return id;
    }
}
