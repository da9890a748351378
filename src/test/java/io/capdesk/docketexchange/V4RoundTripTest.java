package io.capdesk.docketexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.PeriodState;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Real comments of another system: what comes in goes out equal, null, empty and absent told apart. */
class V4RoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
    private static final DocketDocument ON = new DocketDocument("CMS-2022-0163-0001", "CMS-2022-0163", "Proposed Rule", null, "A rule", null,
            null, "09000064853d4625", NOW, null, null, false, PeriodState.NONE, null, NOW, null);

    private final V4Source source = new V4Source(new RecordReading(NOW));
    private final SourceWords words = new SourceWords();
    private final V4Export export = new V4Export("https://desk.example");

    static List<String> lines() {
        try {
            return new ClassPathResource("dockets/CMS-2022-0163-part.jsonl").getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Test
    void eachOf320RealCommentsGoesOutAsItCameIn() throws IOException {
        assertThat(lines()).hasSize(320);
        for (String line : lines()) {
            assertThat(writtenOut(line)).isEqualTo(JSON.readTree(line));
        }
    }

    @Test
    void mostRealCommentsNeedNoWordsBesideTheColumns() throws IOException {
        int verbatim = 0;
        for (String line : lines()) {
            verbatim += read(line).comment().verbatim() == null ? 0 : 1;
        }
        assertThat(verbatim).isLessThan(5);
    }

    @Test
    void theWithdrawnOneHasNoReceiveDateAndStaysWithoutIt() throws IOException {
        var line = lines().stream().filter(one -> one.contains("\"withdrawn\": true") || one.contains("\"withdrawn\":true")).findFirst()
                .orElseThrow();
        var comment = read(line).comment();
        assertThat(comment.state()).isEqualTo(CommentState.WITHDRAWN);
        assertThat(comment.receivedAt()).isNotNull();
        assertThat(V4Comment.staffAttributes(comment, ON).get("receiveDate").isNull()).isTrue();
        assertThat(V4Comment.attributes(shown(comment), ON)).isEqualTo(JSON.readTree(line).at("/data/attributes"));
    }

    @Test
    void emptyNullAbsentAndUnknownAttributesComeBackAsTheyWere() throws IOException {
        var record = (ObjectNode) JSON.readTree(lines().get(0));
        var attributes = (ObjectNode) record.at("/data/attributes");
        attributes.put("city", "").put("organization", "").put("postedDate", "2022-10-28T00:00:00Z").put("pageCount", 12)
                .put("title", "x".repeat(1_500)).put("duplicateComments", 1).put("aNewAttribute", "said").put("size", 1.50)
                .put("modifyDate", "2022-10-24T14:49:23.123Z").put("postmarkDate", "2022-10-01T04:00:00Z").putNull("comment");
        attributes.remove("submitterRep");
        ((ObjectNode) record.get("data")).remove("relationships");
        record.putObject("meta").put("seen", true);
        assertThat(writtenOut(record.toString())).isEqualTo(JSON.readTree(record.toString()));
    }

    @Test
    void everybodySeesTheSourcesOwnWordsExceptWhatIsNeverPublic() throws IOException {
        var record = (ObjectNode) JSON.readTree(lines().get(0));
        var attributes = (ObjectNode) record.at("/data/attributes");
        attributes.put("address1", "1 Marker Street").put("email", "marker@example.org").put("phone", "202-555-0100").put("fax", "1")
                .put("city", "Markertown").put("submitterRep", "Marker Counsel").put("docAbstract", "In short").put("pageCount", 7);
        var comment = read(record.toString()).comment();
        var open = V4Comment.attributes(shown(comment), ON);
        assertThat(open.get("docAbstract").asText()).isEqualTo("In short");
        assertThat(open.get("pageCount").asInt()).isEqualTo(7);
        assertThat(open.get("comment")).isEqualTo(attributes.get("comment"));
        assertThat(open.toString()).doesNotContainIgnoringCase("marker").doesNotContain("202-555-0100");
        assertThat(V4Comment.staffAttributes(comment, ON)).isEqualTo(attributes);
    }

    @Test
    void aWithdrawalByTheDeskSilencesTheSource() throws IOException {
        var record = (ObjectNode) JSON.readTree(lines().get(0));
        ((ObjectNode) record.at("/data/attributes")).put("docAbstract", "Marker").put("pageCount", 7);
        var posted = read(record.toString()).comment();
        ((ObjectNode) record.at("/data/attributes")).put("withdrawn", true);
        var withdrawn = CommentCopies.inPlaceOf(posted, posted, "0", read(record.toString()).comment());
        var open = V4Comment.attributes(shown(withdrawn), ON);
        assertThat(open.get("withdrawn").asBoolean()).isTrue();
        assertThat(open.get("comment").isNull()).isTrue();
        assertThat(open.toString()).doesNotContain("Marker");
        assertThat(open.get("pageCount").asInt()).isZero();
    }

    private JsonNode writtenOut(String line) throws IOException {
        var settled = read(line);
        return JSON.readTree(export.record(settled.comment(), settled.files(), ON).toString());
    }

    private SourceWords.Files read(String line) throws IOException {
        List<String> problems = new ArrayList<>();
        var whole = (ObjectNode) JSON.readTree(line);
        var record = (SourceRecord.OfComment) source.read(whole, (column, reason) -> problems.add(column + ": " + reason));
        assertThat(problems).isEmpty();
        return words.of(record, ON, whole, null);
    }

    private static PublicComment shown(Comment comment) {
        Set<PublicField> fields = EnumSet.allOf(PublicField.class);
        fields.remove(PublicField.CITY);
        return PublicComment.of(comment, List.of(), fields);
    }
}
