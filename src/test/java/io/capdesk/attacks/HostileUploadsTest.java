package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.attacks.PageForm.Field;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.Samples;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Files that are not what they seem, through every door that takes one: what is wrong is said beside the field, what was typed
 * and what was uploaded before is still there. What the store makes of a file is tried in its own tests.
 */
class HostileUploadsTest extends AttackedDesk {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();
    private static final String TYPED = "Typed, änd kept";

    static {
        FILES.put("calculator.pdf", Samples.EXE);
        FILES.put("page.pdf", Samples.HTML);
        FILES.put("picture.png", Samples.SVG);
        FILES.put("empty.pdf", new byte[0]);
        // a reader of either kind would show something else
        FILES.put("both.pdf", joined(Samples.HTML, Samples.PDF));
        var bomb = Samples.officeParts(Samples.WORD);
        bomb.put("word/media/big.bin", new byte[210 << 20]);
        FILES.put("bomb.docx", Samples.zip(bomb));
        FILES.put("thirty-megabytes.txt", "x".repeat(30 << 20).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param field of the file; {@code answers} what is typed beside it, in {@code kept} */
    private record Door(Visitor visitor, String page, String field, Map<String, String> answers, String kept) {}

    @Autowired
    FiledCases cases;

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void everyDoorSaysWhatIsWrongBesideTheFileAndLosesNothing() {
        Person exporter = applicant("hostile-uploader");
        Person abroad = applicants.find("uploads-abroad").orElseGet(() -> applicants.add("uploads-abroad", "Abroad", "u@exporter.example",
                applicants.addOrganization("Abroad", "DE").id(), PASSWORD));
        jdbc.sql("delete from one_time_password where username = ?").param(abroad.username()).update();
        Visitor owner = visitor(exporter.username());
        for (Door door : List.of(
                new Door(owner, "/portal/drafts/" + cases.draft(exporter).id() + "/documents", "purchaseOrder",
                        Map.of("extras.information", TYPED), "extras.information"),
                new Door(owner, "/portal/notice-forms/lpp", "document", Map.of("consignee.name", TYPED), "consignee.name"),
                new Door(owner, "/portal/notices/" + cases.notice(exporter), "file", Map.of(), null),
                new Door(visitor(abroad.username()), "/portal/organization", "file", Map.of("agentsUser", exporter.username()), "agentsUser"))) {
            attack(door);
        }
        all.assertAll();
    }

    private void attack(Door door) {
        String page = door.visitor().get(door.page()).body();
        boolean keeps = !door.field().equals("file");
        if (keeps) {
            page = sent(door, page, "earlier.pdf", Samples.PDF);
        }
        for (var file : FILES.entrySet()) {
            String as = file.getKey() + " at " + door.page();
            page = sent(door, page, file.getKey(), file.getValue());
            PageForm form = form(page, door.field());
            all.assertThat(form.field(door.field()).problem(PageForm.problems(page))).as(as).isNotEmpty();
            if (keeps) {
                all.assertThat(page).as(as).contains("earlier.pdf");
            }
            if (door.kept() != null) {
                all.assertThat(form.field(door.kept()).value()).as(as).isEqualTo(door.answers().get(door.kept()));
            }
        }
    }

    /** @return the page that answers */
    private String sent(Door door, String page, String fileName, byte[] file) {
        PageForm form = form(page, door.field());
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().stream().filter(field -> !List.of("button", "file").contains(field.type()) && field.value() != null)
                .forEach(field -> fields.put(field.name(), field.value()));
        fields.putAll(door.answers());
        fields.put("_csrf", door.visitor().formToken());
        HttpResponse<String> answer = door.visitor().upload(form.action(), fields, door.field(), fileName, file);
        all.assertThat(answer.statusCode()).as("%s to %s", fileName, form.action()).isIn(200, 302);
        return answer.statusCode() == 200 ? answer.body()
                : door.visitor().get(answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|#.*", "")).body();
    }

    private static PageForm form(String page, String field) {
        return PageForm.of(page).stream().filter(form -> form.field(field) != null && form.field(field).type().equals("file")).findFirst().orElseThrow();
    }

    @Test
    void namesAreShownForWhatTheyAre() {
        Door door = door("named");
        String page = door.visitor().get(door.page()).body();
        int number = 0;
        for (var name : Map.of("../../etc/passwd.pdf", "passwd.pdf", "C:\\\\secret\\\\a.pdf", "a.pdf", "\u202Efdp.exe\u202C.pdf", "fdp.exe.pdf",
                "n".repeat(1000) + ".pdf", "nnn.pdf", "<script>alert(1)</script>.pdf", "script_.pdf").entrySet()) {
            page = sent(door, page, name.getKey(), ("%PDF-1.4\n" + number++ + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(page).as(name.getKey()).contains(name.getValue() + "<").doesNotContain("<script>alert(1)", "\u202E", "..", "n".repeat(200));
        }
    }

    @Test
    void oneFileTooManyIsRefusedAndAKindThatIsNoneToo() {
        Door door = door("many");
        String page = door.visitor().get(door.page()).body();
        page = sent(new Door(door.visitor(), door.page(), door.field(), Map.of("documentKind", "LICENSE"), null), page, "x.pdf", Samples.PDF);
        assertThat(form(page, door.field()).field(door.field()).problem(PageForm.problems(page))).isEqualTo(DocumentRefusal.KIND_MISSING.sentence());
        for (int number = 1; number <= 20; number++) {
            page = sent(door, page, number + ".pdf", ("%PDF-1.4\n" + number + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(form(page, door.field()).field(door.field()).problem(PageForm.problems(page))).isEqualTo(DocumentRefusal.TOO_MANY.sentence());
        assertThat(page).contains("19.pdf<").doesNotContain("20.pdf<");
    }

    /** The documents of a draft that has one. */
    private Door door(String name) {
        Person exporter = applicant("hostile-uploader-" + name);
        return new Door(visitor(exporter.username()), "/portal/drafts/" + cases.draft(exporter).id() + "/documents", "purchaseOrder", Map.of(), null);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
