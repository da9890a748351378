package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.Standings;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.faults.MortalProcess;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Referring;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import io.capdesk.intake.Stage;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.OutboxDelivery;
import io.capdesk.letters.SentLetter;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.NoticeKind;
import io.capdesk.securityreview.FoundMet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk with its people, without pages: jobs run when a test says so, time moves when a test moves it. A subclass names
 * the database.
 */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
    "camunda.bpm.job-execution.enabled=false", "capdesk.outbox.scheduled=false", "capdesk.notices.scheduled=false",
    "capdesk.allocation.scheduled=false", "capdesk.holds.scheduled=false", "capdesk.clocks.scheduled=false", "capdesk.docket.scheduled=false", "capdesk.docket.batches-at-once=1",
    "capdesk.outbox-folder=target/outbox-way-${capdesk.test.fork:0}"})
@Import(DeskAtWork.Time.class)
public abstract class DeskAtWork {

    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        static TakenFlows takenFlows() {
            return new TakenFlows();
        }

        @Bean
        static MortalProcess mortalProcess() {
            return new MortalProcess();
        }
    }

    private static final String EXPORTER = "way-exporter";
    private static final String PASSWORD = "Quiet-River-2026";
    private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    @Autowired protected MovableClock clock;
    @Autowired protected Applicants applicants;
    @Autowired protected StaffRegister register;
    @Autowired protected StaffDirectory staff;
    @Autowired protected Drafts drafts;
    @Autowired protected SaveDraft saveDraft;
    @Autowired protected RegisterApplication registerApplication;
    @Autowired protected Applications applications;
    @Autowired protected DocumentStore documents;
    @Autowired protected FileCertification fileCertification;
    @Autowired protected Ledger ledger;
    @Autowired protected Standings standings;
    @Autowired protected Correspondence correspondence;
    @Autowired protected OutboxDelivery outbox;
    @Autowired protected TaskService tasks;
    @Autowired protected FormService forms;
    @Autowired protected IdentityService identity;
    @Autowired protected ManagementService jobs;

    @Autowired JdbcClient database;

    protected Person applicant;
    /** Whether the paragraphs of the security review that a test does not care about are found met before its task is completed. */
    protected boolean findsTheRestMet = true;

    @BeforeEach
    void open() {
        clock.moveTo(START);
        applicant = applicants.find(EXPORTER).orElseGet(() -> applicants.add(EXPORTER, "Export desk", "desk@exporter.example",
                applicants.addOrganization("Example Compute Abroad", "US").id(), PASSWORD));
    }

    @AfterEach
    void close() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    /** One person for each set of roles: a password costs a slow hash. */
    protected Person hire(Role... roles) {
        var name = Stream.of(roles).map(Role::group).collect(Collectors.joining("-and-", "way-", ""));
        if (staff.find(name).isEmpty()) {
            register.add(new Person(name, "Reviewer", null, Set.of(roles), null), PASSWORD);
        }
        return staff.find(name).orElseThrow();
    }

    protected static ApplicationForm order(String destination, long quantity) {
        return Orders.order(destination, "nvidia-gb200", Long.toString(quantity));
    }

    protected Draft draft(ApplicationForm form) {
        var draft = drafts.start(applicant);
        assertThat(saveDraft.save(applicant, draft.id(), draft.version(), form))
                .isInstanceOf(SaveDraft.Outcome.Saved.class);
        var pdf = new ByteArrayInputStream("%PDF-1.4\npurchase order\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(documents.store(new Upload(draft.documentOwner(), DocumentKind.PURCHASE_ORDER, "order.pdf", pdf,
                applicant, Visibility.APPLICANT_AND_OFFICERS))).isInstanceOf(Storing.Stored.class);
        return draft;
    }

    /** What the exception asks for, kept with the page of a notice. */
    UUID page(NoticeKind kind) {
        var page = UUID.randomUUID();
        var pdf = new ByteArrayInputStream("%PDF-1.4\nsigned\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(fileCertification.keep(applicant, page, kind, "signed.pdf", pdf)).isEmpty();
        return page;
    }

    /** Registers and lets the automatic steps run. */
    protected String registered(ApplicationForm form) {
        var registration = registerApplication.register(applicant, draft(form).id(), "Export desk");
        assertThat(registration).isInstanceOf(Registration.Registered.class);
        runJobs();
        return ((Registration.Registered) registration).controlNumber();
    }

    /** Runs what is due, until nothing is. */
    protected void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> runUnlessGone(job.getId()));
        }
    }

    /** One job may end what another belongs to. */
    protected void runUnlessGone(String job) {
        if (jobs.createJobQuery().jobId(job).count() > 0) {
            jobs.executeJob(job);
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().list();
    }

    protected void complete(Person person, String controlNumber, String taskName, Map<String, Object> answers) {
        if (findsTheRestMet && taskName.equals("Review security requirements")) {
            FoundMet.of(database, controlNumber);
        }
        identity.setAuthentication(person.username(), person.roles().stream().map(Role::group).toList());
        try {
            var task = tasks.createTaskQuery().processInstanceBusinessKey(controlNumber).taskName(taskName)
                    .active().listPage(0, 10).stream()
                    .filter(open -> tasks.createTaskQuery().taskId(open.getId())
                            .taskCandidateGroupIn(person.roles().stream().map(Role::group).toList())
                            .includeAssignedTasks().count() > 0)
                    .findFirst().orElseThrow(() -> new AssertionError(taskName + " is not in the queue of " + person));
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person.username());
            }
            forms.submitTaskForm(task.getId(), Referring.whole(answers));
        } finally {
            identity.clearAuthentication();
        }
        runJobs();
    }

    protected Stage stage(String controlNumber) {
        return applications.get(controlNumber).stage();
    }

    protected Levels levels(String destination) {
        return ledger.levels(AccountKey.parse("COUNTRY/" + destination + "/2025-2027"));
    }

    protected List<String> letters(String controlNumber) {
        return correspondence.of(controlNumber).stream().map(SentLetter::subject).toList();
    }

    /** From initial review to the officer's recommendation, all in favour. */
    protected void reviewed(String controlNumber) {
        reviewed(controlNumber, Map.of("position", "APPROVE"));
    }

    /** The same, all against. */
    protected void opposed(String controlNumber) {
        reviewed(controlNumber, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
    }

    private void reviewed(String controlNumber, Map<String, Object> position) {
        complete(hire(Role.LICENSING_OFFICER), controlNumber, "Initial review",
                Map.of("outcome", "REFER", "analysis", "Commercial data centre"));
        complete(hire(Role.SECURITY_REVIEWER), controlNumber, "Review security requirements",
                Map.of("outcome", "ADEQUATE", "reason", "Guards, no windows, audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            complete(hire(agency), controlNumber, "Recommend position", position);
        }
    }
}
