package capdesk.bench;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import capdesk.bench.PageTimes.Page;
import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.caseload.SeededCases;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.Orders;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** How long a page takes with 1,000 cases and with 100,000, through the whole desk but for the socket. */
final class CaseloadBenchmark {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    /** Open are those of a year's worth at most: a case is over after 90 days (15 CFR 750.4(a)(1)). */
    private static final int FEW_OPEN = 500;
    private static final int MANY_OPEN = 5_000;

    private ServletWebServerApplicationContext desk;
    private PageTimes pages;
    private Person exporter;

    void run(String database) throws Exception {
        try (var started = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Capdesk.class).run("--server.port=0",
                "--spring.datasource.url=" + database, "--capdesk.outbox.scheduled=false", "--capdesk.notices.scheduled=false",
                "--camunda.bpm.job-execution.enabled=false")) {
            desk = started;
            pages = new PageTimes(MockMvcBuilders.webAppContextSetup(desk).apply(springSecurity()).build());
            exporter = applicant("exporter");
            var seeded = new SeededCases(desk.getBean(JdbcTemplate.class), registered("Example Halls"));
            var newest = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
            registered("Rare Consignee");
            seeded.add(1, FEW, FEW_OPEN, newest);
            var few = times();
            seeded.remove();
            seeded.add(1, MANY, MANY_OPEN, newest);
            var many = times();
            PageTimes.print(FEW, few, MANY, many);
        }
    }

    private Map<String, Long> times() throws Exception {
        var officer = new Person("officer", "Officer", null, Set.of(Role.LICENSING_OFFICER), null);
        var manager = new Person("manager", "Manager", null, Set.of(Role.MANAGER), null);
        return pages.of(List.of(new Page("/portal", exporter, Role.APPLICANT),
                new Page("/portal?stage=LICENSED", exporter, Role.APPLICANT),
                new Page("/portal?q=" + SeededCases.controlNumber(500), exporter, Role.APPLICANT),
                new Page("/officers/cases", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases?stage=UNDER_REVIEW", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases?q=example+halls", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases?q=exam", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases?q=rare", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases?q=halls&before=7000500", officer, Role.LICENSING_OFFICER),
                new Page("/officers/cases/" + SeededCases.controlNumber(900), officer, Role.LICENSING_OFFICER),
                new Page("/managers/overview", manager, Role.MANAGER)));
    }

    private Person applicant(String name) {
        var applicants = desk.getBean(Applicants.class);
        return applicants.add("bench-" + name, "Export desk", name + "@exporter.example",
                applicants.addOrganization("Example Compute Abroad", "US").id(), "Quiet-River-2026");
    }

    private String registered(String consignee) {
        var drafts = desk.getBean(Drafts.class);
        var draft = drafts.start(exporter);
        desk.getBean(SaveDraft.class).save(exporter, draft.id(), draft.version(),
                Orders.orderFor(consignee, "MY", "nvidia-gb200", "1000"));
        desk.getBean(DocumentStore.class).store(new Upload(draft.documentOwner(), DocumentKind.PURCHASE_ORDER, "order.pdf",
                new ByteArrayInputStream("%PDF-1.4\norder\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)), exporter,
                Visibility.APPLICANT_AND_OFFICERS));
        return ((Registration.Registered) desk.getBean(RegisterApplication.class).register(exporter, draft.id(), "Export desk"))
                .controlNumber();
    }
}
