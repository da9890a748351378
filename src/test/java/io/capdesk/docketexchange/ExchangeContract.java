package io.capdesk.docketexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.Comments;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.ImportedRecords;
import io.capdesk.docket.ReviewedComments;
import io.capdesk.letters.LetterSlice.MovedClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What the exchange of whole dockets promises on every database, with real ones. */
@SpringBootTest(classes = ExchangeSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        ExchangeSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.outbox.scheduled=false", "capdesk.docket.import.scheduled=false",
        "capdesk.docket.scheduled=false", "capdesk.search.scheduled=false", "spring.datasource.hikari.minimum-idle=1", "capdesk.address=https://desk.example"})
abstract class ExchangeContract {

    static final Person ANALYST = new Person("analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);
    static final Person OFFICER = new Person("officer", "Officer", null, Set.of(Role.LICENSING_OFFICER), null);
    static final ObjectMapper JSON = new ObjectMapper();

    @Autowired ReceiveFile receiveFile;
    @Autowired CancelImport cancelImport;
    @Autowired DocketImports imports;
    @Autowired ImportWorker worker;
    @Autowired ImportRows importRows;
    @Autowired ImportedRecords records;
    @Autowired SourceTable source;
    @Autowired AuditTrail audit;
    @Autowired DocketExport export;
    @Autowired PublicDownload download;
    @Autowired Dockets dockets;
    @Autowired Comments comments;
    @Autowired ReviewedComments reviewed;
    @Autowired MovedClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void emptyDockets() {
        for (String table : List.of("docket_import_chunk", "docket_import_problem", "docket_import", "docket_source", "docket_file",
                "docket_comment", "docket_document", "docket_serial", "docket")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void aRealDocketGoesInByCsvAndComesOutEqualCellByCell() throws IOException {
        byte[] file = real("CMS-2025-0050-0031.csv");
        var done = imported(file, false);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(983);
        assertThat(cells(csv("CMS-2025-0050"))).isEqualTo(cells(file));
        assertThat(dockets.document("CMS-2025-0050-0031").orElseThrow().closesAt()).isEqualTo("2025-06-17T04:00:00Z");
        assertThat(dockets.find("CMS-2025-0050").orElseThrow().title()).isEqualTo("Request for Information: Health Technology Ecosystem");
        var again = imported(file, false);
        assertThat(again.nothingNew()).isTrue();
        assertThat(again.unchanged()).isEqualTo(983);
        assertThat(cells(csv("CMS-2025-0050"))).isEqualTo(cells(file));
    }

    @Test
    void aRealDocketGoesInByJsonAndComesOutEqualAttributeByAttribute() throws IOException {
        byte[] file = real("CMS-2022-0163-part.jsonl");
        assertThat(imported(file, false).added()).isEqualTo(320);
        assertThat(records(jsonLines("CMS-2022-0163"))).isEqualTo(records(file));
        assertThat(imported(file, false).nothingNew()).isTrue();
    }

    @Test
    void whatCameByJsonCanGoOutAndInByCsvAndNothingChanges() throws IOException {
        byte[] file = real("CMS-2022-0163-part.jsonl");
        imported(file, false);
        byte[] csv = csv("CMS-2022-0163");
        var again = imported(csv, false);
        assertThat(again.nothingNew()).as("%s", again).isTrue();
        assertThat(records(jsonLines("CMS-2022-0163"))).isEqualTo(records(file));
    }

    @Test
    void documentsAndTheDocketItselfComeBackToo() throws IOException {
        String docket = "{\"data\":{\"id\":\"EPA-HQ-OAR-2013-0602\",\"type\":\"dockets\",\"links\":{\"self\":\"https://api.regulations.gov/v4/dockets/EPA-HQ-OAR-2013-0602\"},"
                + "\"attributes\":{\"agencyId\":\"EPA\",\"docketType\":\"Rulemaking\",\"title\":\"Carbon\",\"rin\":\"2060-AR33\",\"keywords\":[\"a\",\"b\"],\"objectId\":\"0b00\",\"modifyDate\":\"2016-01-01T00:00:00Z\"}}}\n";
        String comment = "{\"data\":{\"id\":\"EPA-HQ-OAR-2013-0602-0123456\",\"type\":\"comments\",\"attributes\":{\"docketId\":\"EPA-HQ-OAR-2013-0602\","
                + "\"commentOnDocumentId\":null,\"comment\":\"a &amp; b\",\"restrictReasonType\":\"Proprietary\",\"duplicateComments\":706565,\"trackingNbr\":\"8xx-1234-5678\"}}}\n";
        String rule = "{\"data\":{\"id\":\"EPA-HQ-OAR-2013-0602-0001\",\"type\":\"documents\",\"attributes\":{\"docketId\":\"EPA-HQ-OAR-2013-0602\",\"documentType\":\"Proposed Rule\","
                + "\"title\":\"Rule\",\"commentEndDate\":\"2014-10-17T03:59:59Z\",\"objectId\":\"0900\",\"openForComment\":false,\"topics\":null}},\"included\":[{\"id\":\"1\"}]}\n";
        String twice = comment.replace("0123456", "0000007");
        byte[] file = (comment + docket + rule + twice).getBytes(StandardCharsets.UTF_8);
        var done = imported(file, false);
        assertThat(done.added() + done.changed()).as("%s %s", done, imports.problems(done)).isEqualTo(4);
        assertThat(records(jsonLines("EPA-HQ-OAR-2013-0602"))).containsExactlyInAnyOrderElementsOf(records(file));
        assertThat(comments.byDocumentId("EPA-HQ-OAR-2013-0602-0123456").orElseThrow().itemsReceived()).isEqualTo(706_565);
        assertThat(imported(file, false).nothingNew()).isTrue();
    }

    @Test
    void aFileWithProblemsIsRefusedWithEachAndNothingOfItGoesIn() {
        var refused = imported(brokenFile(), false);
        assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
        assertThat(refused.problems()).isEqualTo(3);
        assertThat(imports.problems(refused)).extracting(RowProblem::row).containsExactly(2L, 4L, 5L);
        assertThat(count()).isZero();
    }

    @Test
    void theGoodRowsGoInIfAskedFor() {
        var done = imported(brokenFile(), true);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.problems()).isEqualTo(3);
        assertThat(done.added()).isEqualTo(2);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void killedAtAnyBatchAnotherNodeGoesOnWithoutDoublesOrLosses() throws IOException {
        byte[] file = real("CMS-2025-0050-0031.csv");
        for (int commits = 1; commits < 5; commits++) {
            emptyDockets();
            var receipt = sent(file, false);
            var mortal = new ImportWorker(importRows, records, source, audit, new Mortal(transactions, commits), clock);
            assertThatThrownBy(mortal::workOff).isInstanceOf(Killed.class);
            worker.workOff();
            assertThat(imports.find(receipt).orElseThrow().state()).as("the lease still holds").isNotEqualTo(ImportState.DONE);
            clock.move(Duration.ofSeconds(61));
            worker.workOff();
            var done = imports.find(receipt).orElseThrow();
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.added() + done.changed() + done.unchanged()).as("killed at commit %s", commits).isEqualTo(983);
            assertThat(cells(csv("CMS-2025-0050"))).isEqualTo(cells(file));
        }
    }

    @Test
    void whoLostTheLeaseWritesNothingMore() throws IOException {
        var receipt = sent(real("CMS-2025-0050-0031.csv"), false);
        var slow = new ImportWorker(importRows, records, source, audit, new Mortal(transactions, 3) {
            @Override
            void die() {
                clock.move(Duration.ofSeconds(61));
                worker.workOff();
            }
        }, clock);
        slow.workOff();
        var done = imports.find(receipt).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.added()).isEqualTo(983);
        assertThat(count()).isEqualTo(982);
    }

    @Test
    void aCancelledImportStops() throws IOException {
        var receipt = sent(real("CMS-2025-0050-0031.csv"), false);
        assertThat(cancelImport.cancel(OFFICER, receipt)).contains(ImportRefusal.NOT_PERMITTED);
        assertThat(cancelImport.cancel(ANALYST, receipt)).isEmpty();
        assertThat(cancelImport.cancel(ANALYST, receipt)).contains(ImportRefusal.ENDED);
        worker.workOff();
        assertThat(imports.find(receipt).orElseThrow().state()).isEqualTo(ImportState.CANCELLED);
        assertThat(count()).isZero();
    }

    @Test
    void aChangedRowChangesItsRecordAndWhatTheDeskDidStays() {
        imported(file(row("0002", "first"), row("0003", "second"), row("0004", "third")), false);
        var second = comments.byDocumentId("CMS-2025-0050-0003").orElseThrow();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            reviewed.restrict(second.id(), "Other", "A telephone number");
            reviewed.redact(second.id(), "█");
        });
        var done = imported(file(row("0002", "first"), row("0003", "second, changed"), row("0004", "third, changed")), false);
        assertThat(done.changed()).isEqualTo(2);
        assertThat(done.unchanged()).isEqualTo(1);
        var now = comments.byDocumentId("CMS-2025-0050-0003").orElseThrow();
        assertThat(now.id()).isEqualTo(second.id());
        assertThat(now.text()).isEqualTo("second, changed");
        assertThat(now.state()).isEqualTo(CommentState.RESTRICTED);
        assertThat(now.restrictedWhy()).isEqualTo("A telephone number");
        assertThat(now.publicText()).isEqualTo("█");
    }

    @Test
    void aCommentOfTheDesksOwnIsNeverOverwritten() {
        imported(file(row("0002", "first")), false);
        jdbc.sql("update docket_comment set origin = 'PORTAL'").update();
        var done = imported(file(row("0002", "overwritten"), row("0003", "new")), false);
        assertThat(done.kept()).isEqualTo(1);
        assertThat(done.added()).isEqualTo(1);
        assertThat(comments.byDocumentId("CMS-2025-0050-0002").orElseThrow().text()).isEqualTo("first");
    }

    @Test
    void aTrackingNumberOfTwoRecordsComesBackInBoth() throws IOException {
        byte[] file = file(row("0002", "first").replace("CMS-2025-0050,,", "CMS-2025-0050,mbd-wtuj-jwnn,"),
                row("0003", "again").replace("CMS-2025-0050,,", "CMS-2025-0050,mbd-wtuj-jwnn,"));
        assertThat(imported(file, false).added()).isEqualTo(2);
        assertThat(cells(csv("CMS-2025-0050"))).isEqualTo(cells(file));
    }

    @Test
    void nobodyElseSendsAFileAndNoneIsEmpty() {
        assertThat(receiveFile.receive(OFFICER, "a.csv", new ByteArrayInputStream(new byte[1]), false))
                .isEqualTo(new ReceiveFile.Outcome.Refused(ImportRefusal.NOT_PERMITTED));
        assertThat(receiveFile.receive(ANALYST, "a.csv", new ByteArrayInputStream(new byte[0]), false))
                .isEqualTo(new ReceiveFile.Outcome.Refused(ImportRefusal.EMPTY));
        assertThat(imports.latest()).isEmpty();
    }

    @Test
    void theContentOfAFileGoesOnceItIsWorkedOff() {
        imported(file(row("0002", "first")), false);
        assertThat(jdbc.sql("select count(*) from docket_import_chunk").query(Long.class).single()).isZero();
    }

    @Test
    void everybodyDownloadsWhatIsPublicAndNothingElse() throws IOException {
        var record = (ObjectNode) JSON.readTree(V4RoundTripTest.lines().get(2));
        ((ObjectNode) record.at("/data/attributes")).put("email", "marker@example.org").put("address1", "Marker Street")
                .put("phone", "marker").put("city", "Markertown").put("submitterRep", "Marker").put("field1", "Marker");
        imported(record.toString().getBytes(StandardCharsets.UTF_8), false);
        var csv = new ByteArrayOutputStream();
        download.csv("CMS-2022-0163", csv);
        var json = new ByteArrayOutputStream();
        download.json("CMS-2022-0163", json);
        assertThat(csv.toString(StandardCharsets.UTF_8)).contains(record.at("/data/id").asText()).doesNotContainIgnoringCase("marker");
        assertThat(json.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase("marker");
        var data = JSON.readTree(json.toByteArray()).get("data");
        assertThat(data).hasSize(1);
        assertThat(data.get(0).at("/attributes/comment")).isEqualTo(record.at("/data/attributes/comment"));
        assertThat(new String(jsonLines("CMS-2022-0163"), StandardCharsets.UTF_8)).contains("marker@example.org");
    }

    byte[] brokenFile() {
        return file(row("0002", "good"), row("0003", "a,b").replace("\"a,b\"", "a,b"), row("0004", "good"), row("0004", "double"),
                row("0005", "x").replace("2025-05-15T04:00Z", "15/05/2025"));
    }

    DocketImport imported(byte[] file, boolean goodRows) {
        var receipt = sent(file, goodRows);
        worker.workOff();
        var done = imports.find(receipt).orElseThrow();
        assertThat(done.state().ended()).as("%s", done).isTrue();
        return done;
    }

    String sent(byte[] file, boolean goodRows) {
        clock.move(Duration.ofSeconds(1));
        return ((ReceiveFile.Outcome.Received) receiveFile.receive(ANALYST, "C:\\a\\docket.csv", new ByteArrayInputStream(file), goodRows)).receipt();
    }

    long count() {
        return jdbc.sql("select count(*) from docket_comment").query(Long.class).single();
    }

    byte[] csv(String docket) throws IOException {
        var out = new ByteArrayOutputStream();
        export.csv(docket, out);
        return out.toByteArray();
    }

    byte[] jsonLines(String docket) throws IOException {
        var out = new ByteArrayOutputStream();
        export.jsonLines(docket, out);
        return out.toByteArray();
    }

    static byte[] real(String name) throws IOException {
        return new ClassPathResource("dockets/" + name).getContentAsByteArray();
    }

    static byte[] file(String... rows) {
        return (String.join(",", CsvColumn.HEADER.stream().map(one -> one.contains(",") ? "\"" + one + "\"" : one).toList()) + "\r\n"
                + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    static String row(String serial, String comment) {
        return CsvRoundTripTest.row(serial, comment);
    }

    static List<List<String>> cells(byte[] csv) {
        List<List<String>> cells = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(csv)).forEach(row -> cells.add(row.getFields()));
        return cells;
    }

    static List<JsonNode> records(byte[] lines) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    /** A process that is killed: nothing of it runs on, and nobody tidies up behind it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies after so many commits. */
    static class Mortal extends TransactionTemplate {

        private static final long serialVersionUID = 1L;
        private final AtomicInteger left;

        Mortal(PlatformTransactionManager transactions, int commits) {
            super(transactions);
            this.left = new AtomicInteger(commits);
        }

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            if (left.getAndDecrement() == 0) {
                die();
            }
            return super.execute(action);
        }

        void die() {
            throw new Killed();
        }
    }
}
