package capdesk.bench;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.Orders;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import io.capdesk.way.CountedStatements;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The whole desk on a PostgreSQL of its own that waits for the disk at each commit; jobs run only when they are asked to. */
final class PostgresDesk implements AutoCloseable {

    private final EmbeddedPostgres database;
    private final ServletWebServerApplicationContext context;
    private final Person exporter;

    PostgresDesk() throws IOException {
        this(CountedStatements.class);
    }

    /** @param beside what runs with the desk */
    PostgresDesk(Class<?> beside) throws IOException {
        database = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Capdesk.class, beside).run(
                "--server.port=0", "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
                "--capdesk.outbox.scheduled=false", "--capdesk.notices.scheduled=false", "--capdesk.allocation.scheduled=false",
                "--capdesk.holds.scheduled=false", "--capdesk.clocks.scheduled=false", "--capdesk.checks.scheduled=false",
                "--camunda.bpm.job-execution.enabled=false");
        var applicants = bean(Applicants.class);
        exporter = applicants.add("bench-exporter", "Export desk", "exporter@exporter.example",
                applicants.addOrganization("Example Compute Abroad", "US").id(), "Quiet-River-2026");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    MockMvc pages() {
        return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    /** A complete draft with its purchase order. */
    UUID draft(String destination) {
        var draft = bean(Drafts.class).start(exporter);
        bean(SaveDraft.class).save(exporter, draft.id(), draft.version(), Orders.order(destination, "nvidia-gb200", "1000"));
        bean(DocumentStore.class).store(new Upload(draft.documentOwner(), DocumentKind.PURCHASE_ORDER, "order.pdf",
                new ByteArrayInputStream("%PDF-1.4\norder\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)), exporter,
                Visibility.APPLICANT_AND_OFFICERS));
        return draft.id();
    }

    /** @return the control number */
    String register(UUID draft) {
        return ((Registration.Registered) bean(RegisterApplication.class).register(exporter, draft, "Export desk")).controlNumber();
    }

    /** Runs what is due, until nothing is. */
    void runJobs() {
        var jobs = bean(ManagementService.class);
        for (var due = jobs.createJobQuery().executable().list(); !due.isEmpty(); due = jobs.createJobQuery().executable().list()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        database.close();
    }
}
