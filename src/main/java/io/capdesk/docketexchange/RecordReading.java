package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Docket;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.ObjectIds;
import io.capdesk.docket.Origin;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.Submitter;
import io.capdesk.docket.TextKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The attributes of one record, from either format, as the desk's rows. Nothing is written here. */
final class RecordReading {

    /** Agency, year and serial; older dockets have more parts, or letters in them. */
    static final Pattern DOCKET_ID = Pattern.compile("[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,12}");
    private static final int DOCKET_ID_LENGTH = 60;
    private static final int SHORT = 1_000;
    private static final String WHOLE_DOCKET = "-0000";

    private final Instant now;

    /** @param now for what the source does not date */
    RecordReading(Instant now) {
        this.now = now;
    }

    /** What a comment is on that names no document: the docket as a whole has a place of its own, which no source numbers. */
    static String wholeOf(String docket) {
        return docket + WHOLE_DOCKET;
    }

    SourceRecord.OfComment comment(String id, ObjectNode attributes, boolean html, List<SourceRecord.OfFile> files, BiConsumer<String, String> problem) {
        var said = new Attributes(attributes, problem);
        String docket = docket(id, said, problem);
        String on = said.given("commentOnDocumentId", 80);
        if (on != null && !numbered(on)) {
            problem.accept("commentOnDocumentId", "It is no document's id: " + Attributes.shown(on));
        }
        Instant posted = said.instant("postedDate");
        Instant received = said.instant("receiveDate");
        if (posted == null && received == null) {
            received = now;
        }
        Instant arrived = received == null ? posted : received;
        Instant modified = said.instant("modifyDate");
        String as = said.given("restrictReasonType", 255);
        String text = said.longText("comment");
        var comment = new Comment(UUID.randomUUID(), 0, docket, on == null && docket != null ? wholeOf(docket) : on, objectId(said), id,
                said.given("trackingNbr", 40), Origin.IMPORT,
                said.yes("withdrawn") ? CommentState.WITHDRAWN : as != null ? CommentState.RESTRICTED : CommentState.POSTED,
                submitter(said), text, html, null, TextKey.of(text, html), null, said.text("title", SHORT),
                said.text("firstName", SHORT), said.text("lastName", SHORT), said.text("organization", SHORT), null,
                said.text("category", SHORT), said.text("city", SHORT), said.text("stateProvinceRegion", SHORT),
                said.text("country", SHORT), said.text("zip", SHORT), said.text("email", SHORT), said.text("phone", SHORT),
                said.count("duplicateComments"), arrived, V4Instant.dayOf(arrived), false, posted == null ? arrived : posted,
                modified == null ? now : modified, said.text("reasonWithdrawn", 2_000), as, said.text("restrictReason", 2_000), null, null,
                null, null, null);
        return new SourceRecord.OfComment(comment, files, said.given("commentOn", 40), attributes);
    }

    SourceRecord.OfFile file(int position, String objectId, ObjectNode attributes, BiConsumer<String, String> problem) {
        var said = new Attributes(attributes, problem);
        String url = V4File.urls(attributes).stream().findFirst().orElse("");
        String name = url.substring(url.lastIndexOf('/') + 1);
        if (name.isBlank()) {
            name = "attachment_" + position;
        }
        return new SourceRecord.OfFile(new CommentFile(null, position, null, objectId == null ? ObjectIds.next() : objectId,
                said.text("title", SHORT), name.substring(0, Math.min(name.length(), SHORT)), false, said.given("restrictReasonType", 255),
                said.text("restrictReason", 2_000), null), attributes);
    }

    /** Its period is kept as history: an imported one starts no process. */
    SourceRecord.OfDocument document(String id, ObjectNode attributes, BiConsumer<String, String> problem) {
        var said = new Attributes(attributes, problem);
        String docket = docket(id, said, problem);
        Instant last = said.instant("commentEndDate");
        Instant modified = said.instant("modifyDate");
        String kind = said.given("documentType", 40);
        String title = said.text("title", SHORT);
        return new SourceRecord.OfDocument(new DocketDocument(id, docket, kind == null ? "Other" : kind, said.text("subtype", 200),
                title == null ? "" : title, said.text("frDocNum", 40), said.text("frVolNum", 200), objectId(said),
                said.instant("postedDate"), said.instant("commentStartDate"), last == null ? null : last.plusSeconds(1),
                said.yes("allowLateComments"), PeriodState.NONE, null, modified == null ? now : modified, null), attributes);
    }

    SourceRecord.OfDocket docket(String id, ObjectNode attributes, BiConsumer<String, String> problem) {
        if (id.length() > DOCKET_ID_LENGTH || !DOCKET_ID.matcher(id).matches()) {
            problem.accept("id", "It is no docket's id: " + Attributes.shown(id));
        }
        var said = new Attributes(attributes, problem);
        String agency = said.given("agencyId", 20);
        String kind = said.given("docketType", 20);
        String title = said.text("title", SHORT);
        Instant modified = said.instant("modifyDate");
        return new SourceRecord.OfDocket(new Docket(id, agency == null ? V4Comment.agency(id) : agency, kind == null ? "Rulemaking" : kind,
                title == null ? "" : title, said.text("rin", 20), said.text("dkAbstract", 20_000), objectId(said),
                modified == null ? now : modified, null), attributes);
    }

    /** Docket of an id, without its serial; null where it has none. */
    static String docketOf(String id) {
        int dash = id.lastIndexOf('-');
        return dash < 1 ? null : id.substring(0, dash);
    }

    static boolean numbered(String id) {
        return id.length() <= 80 && DOCKET_ID.matcher(id).matches() && id.lastIndexOf('-') > 0
                && SERIAL.matcher(id.substring(id.lastIndexOf('-') + 1)).matches() && docketOf(id).length() <= DOCKET_ID_LENGTH;
    }

    private static String docket(String id, Attributes said, BiConsumer<String, String> problem) {
        if (id == null || !numbered(id)) {
            problem.accept("id", id == null || id.isBlank() ? "The record has no id." : "It is no document's id: " + Attributes.shown(id));
            return null;
        }
        String docket = said.given("docketId", DOCKET_ID_LENGTH);
        if (docket == null) {
            return docketOf(id);
        }
        if (!DOCKET_ID.matcher(docket).matches()) {
            problem.accept("docketId", "It is no docket's id: " + Attributes.shown(docket));
        }
        return docket;
    }

    private static String objectId(Attributes said) {
        String given = said.given("objectId", 40);
        return given == null ? ObjectIds.next() : given;
    }

    private static Submitter submitter(Attributes said) {
        if (said.given("organization", SHORT) != null) {
            return Submitter.ORGANIZATION;
        }
        String first = said.given("firstName", SHORT);
        String last = said.given("lastName", SHORT);
        boolean named = first != null && !first.equalsIgnoreCase("Anonymous") || last != null && !last.equalsIgnoreCase("Anonymous");
        return named ? Submitter.INDIVIDUAL : Submitter.ANONYMOUS;
    }
}
