package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.docketexchange.DocketImports;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Files of whole dockets through the running desk: who may send them, how far they are, and what everybody gets. */
class DocketFilesTest extends AttackedDesk {

    private static final String IMPORTS = "/officers/dockets/imports";
    private static final int LARGER_THAN_A_FORM = 24_000_000;

    @Autowired
    DocketImports imports;

    @Test
    void anAnalystSendsARealDocketAndEverybodyDownloadsIt() throws IOException {
        var analyst = visitor(Role.COMMENT_ANALYST);
        byte[] file = new ClassPathResource("dockets/CMS-2022-0163-part.jsonl").getContentAsByteArray();
        var sent = send(analyst, "docket.jsonl", file);
        assertThat(sent.statusCode()).isEqualTo(302);
        String receipt = receipt(sent);
        assertThat(analyst.get(IMPORTS + "/" + receipt).body()).contains(receipt).contains("docket.jsonl");
        ended(receipt);
        assertThat(analyst.get(IMPORTS + "/" + receipt).body()).contains("CMS-2022-0163").contains("320").contains("Done");
        assertThat(analyst.get(IMPORTS).body()).contains(receipt);
        assertThat(analyst.get("/officers/dockets/exports").body()).contains("/officers/dockets/exports/CMS-2022-0163.csv");
        assertThat(analyst.get("/officers/dockets/exports/CMS-2022-0163.jsonl").body().lines()).hasSize(320);
        var stranger = new Visitor(port);
        var csv = stranger.get("/dockets/CMS-2022-0163/comments.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("Document ID,Agency ID,").contains("CMS-2022-0163-0002");
        assertThat(stranger.get("/dockets/CMS-2022-0163/comments.json").body()).startsWith("{\"data\":[").endsWith("]}\n");
        assertThat(csv.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void aFileLargerThanAnyFormIsTakenAndItsProblemsAreListed() {
        var analyst = visitor(Role.COMMENT_ANALYST);
        byte[] file = ("<script>alert(1)</script>,\"b\n" + "x".repeat(LARGER_THAN_A_FORM)).getBytes(StandardCharsets.UTF_8);
        var receipt = receipt(send(analyst, "<b>.csv", file));
        ended(receipt);
        var page = analyst.get(IMPORTS + "/" + receipt).body();
        assertThat(page).contains("Refused").contains("&lt;b&gt;.csv").doesNotContain("<script>alert");
    }

    @Test
    void withoutAFileThePageSaysSo() {
        var analyst = visitor(Role.COMMENT_ANALYST);
        for (var sent : List.of(send(analyst, "", new byte[0]), send(analyst, "empty.csv", new byte[0]))) {
            assertThat(sent.statusCode()).isEqualTo(302);
            assertThat(sent.headers().firstValue("location").orElseThrow()).contains("refused=");
        }
        assertThat(analyst.get(IMPORTS + "?refused=EMPTY").body()).contains("The file is empty.").contains("aria-invalid=\"true\"");
        assertThat(analyst.get(IMPORTS + "?refused=%3Cscript%3E").body()).doesNotContain("aria-invalid");
    }

    @Test
    void nobodyElseSendsAByte() {
        for (Role role : new Role[] {Role.LICENSING_OFFICER, Role.MANAGER, Role.ADMINISTRATOR}) {
            assertThat(send(visitor(role), "docket.csv", "x".getBytes(StandardCharsets.UTF_8)).statusCode()).as(role.name()).isEqualTo(403);
        }
        assertThat(new Visitor(port).multipart(IMPORTS + "/file", Map.of()).statusCode()).isIn(302, 403);
        assertThat(visitor(Role.COMMENT_ANALYST).multipart(IMPORTS + "/file", Map.of("_csrf", "forged")).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> send(Visitor by, String name, byte[] file) {
        return by.upload(IMPORTS + "/file", Map.of("_csrf", by.formToken()), "file", name, file);
    }

    private static String receipt(HttpResponse<String> sent) {
        String to = sent.headers().firstValue("location").orElseThrow();
        assertThat(to).matches(".*" + IMPORTS + "/IM-[0-9]{8}-[2-9A-Z]{6}");
        return to.substring(to.lastIndexOf('/') + 1);
    }

    private void ended(String receipt) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> imports.find(receipt).orElseThrow().state().ended());
    }
}
