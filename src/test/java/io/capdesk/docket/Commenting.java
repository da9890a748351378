package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** What the public sends, and what it is sent to. */
public class Commenting {

    private static final Person COMMENTER = new Person("public", "The public", null, Set.of(Role.COMMENT_ANALYST), null);

    private final AnnounceDocument announce;
    private final SubmitComment submit;
    private final Comments comments;
    private final DocumentStore documents;

    public Commenting(AnnounceDocument announce, SubmitComment submit, Comments comments, DocumentStore documents) {
        this.announce = announce;
        this.submit = submit;
        this.comments = comments;
        this.documents = documents;
    }

    /** @return id of the document */
    public String announced(Person analyst, String docket, LocalDate opensOn, LocalDate lastDay, boolean allowLate) {
        var outcome = announce.announce(analyst, new AnnounceDocument.Announcement(docket, "Framework for Artificial Intelligence Diffusion",
                "0694-AJ90", "Rule", "Interim final rule with request for comments", "2025-00636", "90 FR 4544", opensOn, lastDay, allowLate,
                "docket@authority.example", null));
        assertThat(outcome).isInstanceOf(AnnounceDocument.Outcome.Announced.class);
        return ((AnnounceDocument.Outcome.Announced) outcome).documentId();
    }

    public SubmitComment.Outcome send(String document, String text, Instant receivedAt, String... files) {
        var key = UUID.randomUUID().toString();
        for (String file : files) {
            var content = file.endsWith(".txt") ? marking(file) + "\nFigures" : "%PDF-1.4\n" + file + "\n%%EOF\n";
            assertThat(documents.store(new Upload(Upload.commentPageOwner(key), DocumentKind.COMMENT_FILE, file,
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)), COMMENTER,
                    Visibility.COMMENT_ANALYSTS))).isInstanceOf(Storing.Stored.class);
        }
        boolean confidential = Arrays.stream(files).anyMatch(file -> file.startsWith("BC"));
        return submit.submit(new Submission(key, Origin.PORTAL, document, Submitter.ANONYMOUS, text, null, "", "", "", "", "", "", "", "", "",
                "", "", 1, false, confidential ? "Trade secret, 5 U.S.C. 552(b)(4)" : "", true), receivedAt);
    }

    /** As the first page of each has it. */
    private static String marking(String file) {
        return file.startsWith("BC") ? "BUSINESS CONFIDENTIAL" : "PUBLIC";
    }

    public Comment received(String document, String text, Instant receivedAt, String... files) {
        var outcome = send(document, text, receivedAt, files);
        assertThat(outcome).isInstanceOf(SubmitComment.Outcome.Received.class);
        return comments.byTracking(((SubmitComment.Outcome.Received) outcome).receipt().tracking()).orElseThrow();
    }
}
