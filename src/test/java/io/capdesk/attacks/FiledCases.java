package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.deadlines.HoldReason;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.holds.PlaceHold;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.ItemLine.Performance;
import io.capdesk.intake.ItemLine.Specification;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Referring;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeKind;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AskQuestion;
import io.capdesk.securityreview.AskSiteVisit;
import io.capdesk.securityreview.FoundMet;
import io.capdesk.securityreview.RecordSiteVisit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real cases of one exporter, taken as far as an attack wants them. No stereotype: no scan of a real desk may find it. */
class FiledCases {

    private static final ApplicationForm ORDER = Orders.order("MY", "nvidia-gb200", "1000");
    /** For cases that stay open: they hold a part of the allocation. */
    private static final ApplicationForm ELSEWHERE = Orders.order("TH", "nvidia-gb200", "1000");
    /** Little enough that many of them can be approved. */
    static final ApplicationForm SMALL = Orders.order("VN", "nvidia-gb200", "700");

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final RegisterApplication registerApplication;
    private final DocumentStore documents;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final FileNotice fileNotice;
    private final FileCertification fileCertification;
    private final AskQuestion ask;
    private final AnswerQuestion answer;
    private final PlaceHold hold;
    private final AskSiteVisit askSiteVisit;
    private final RecordSiteVisit recordSiteVisit;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final AppealDecision appeals;

    FiledCases(Drafts drafts, SaveDraft saveDraft, RegisterApplication registerApplication, DocumentStore documents,
            TaskService tasks, FormService forms, IdentityService identity, ManagementService jobs, FileNotice fileNotice,
            FileCertification fileCertification, AskQuestion ask, AnswerQuestion answer, PlaceHold hold, AskSiteVisit askSiteVisit,
            RecordSiteVisit recordSiteVisit, AppealDecision appeals, Clock clock, JdbcClient jdbc) {
        this.askSiteVisit = askSiteVisit;
        this.recordSiteVisit = recordSiteVisit;
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.ask = ask;
        this.answer = answer;
        this.hold = hold;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.registerApplication = registerApplication;
        this.documents = documents;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.fileNotice = fileNotice;
        this.fileCertification = fileCertification;
        this.clock = clock;
    }

    /** Complete, with a purchase order, ready to be registered. */
    Draft draft(Person exporter) {
        return draft(exporter, Orders.again(ORDER));
    }

    Draft draft(Person exporter, ApplicationForm form) {
        Draft draft = drafts.start(exporter);
        saveDraft.save(exporter, draft.id(), draft.version(), form);
        file(exporter, draft.documentOwner(), Visibility.APPLICANT_AND_OFFICERS);
        return drafts.find(exporter, draft.id()).orElseThrow();
    }

    UUID file(Person by, String owner, Visibility visibility) {
        var pdf = new ByteArrayInputStream(("%PDF-1.4\n" + visibility + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return ((Storing.Stored) documents.store(new Upload(owner, DocumentKind.PURCHASE_ORDER, "paper.pdf", pdf, by, visibility)))
                .document().id();
    }

    UUID fileOf(String owner) {
        return documents.of(owner).get(0).id();
    }

    String inInitialReview(Person exporter) {
        return inInitialReview(exporter, ORDER);
    }

    String inInitialReview(Person exporter, ApplicationForm form) {
        var registration = registerApplication.register(exporter, draft(exporter, Orders.again(form)).id(), "Ex Porter");
        runJobs();
        return ((Registration.Registered) registration).controlNumber();
    }

    /** With a question of the officer that waits for its answer. */
    String asked(Person exporter) {
        String number = inInitialReview(exporter, ELSEWHERE);
        ask.ask(new Person("asker", "Officer", null, Set.of(Role.LICENSING_OFFICER), null), number,
                List.of(new AskQuestion.Item("Which floor?", null)), false);
        return number;
    }

    /** The officer has the answer to read. */
    String answered(Person exporter) {
        String number = asked(exporter);
        assertThat(answer.answer(exporter, number, 1, Map.of(1, "The third"))).isInstanceOf(AnswerQuestion.Outcome.Answered.class);
        runJobs();
        return number;
    }

    /** Assurances were asked of a government; State has not begun. */
    String held(Person exporter) {
        String number = inInitialReview(exporter, ELSEWHERE);
        var officer = new Person("holder", "Officer", null, Set.of(Role.LICENSING_OFFICER), null);
        var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        assertThat(hold.place(officer, number, HoldReason.ASSURANCES, null,
                HoldReason.ASSURANCES.factsAtPlacing().stream().collect(Collectors.toMap(Function.identity(), fact -> today)), "Checked"))
                .isInstanceOf(PlaceHold.Outcome.Placed.class);
        return number;
    }

    String referred(Person exporter) {
        String number = inInitialReview(exporter, ELSEWHERE);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER"));
        return number;
    }

    /** Its place was inspected; the report is there, the result is not. */
    String visited(Person exporter) {
        String number = referred(exporter);
        var guard = new Person("guard", "Guard", null, Set.of(Role.SECURITY_REVIEWER), null);
        var today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        var asked = (AskSiteVisit.Outcome.Asked) askSiteVisit.ask(guard, number, "The gates", today, today);
        assertThat(recordSiteVisit.report(guard, asked.visit().id(), "report.txt", new ByteArrayInputStream("Seen".getBytes(StandardCharsets.US_ASCII))))
                .isEmpty();
        return number;
    }

    /** Defense has answered; State and Energy have not. */
    String underReview(Person exporter) {
        String number = inInitialReview(exporter);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER"));
        complete(number, Role.DEFENSE_REVIEWER, Map.of("position", "APPROVE"));
        return number;
    }

    String withIntentToDeny(Person exporter) {
        String number = inInitialReview(exporter);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            complete(number, agency, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
        }
        complete(number, Role.SECURITY_REVIEWER, Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        complete(number, Role.LICENSING_OFFICER, Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis",
                "15 CFR 742.6(b)"));
        complete(number, Role.COUNTERSIGNING_OFFICER, Map.of("agreement", "AGREE"));
        return number;
    }

    /** State asks for a condition, Defense denies, Energy said nothing in time; the officer is to recommend. */
    String toConsolidate(Person exporter) {
        String number = inInitialReview(exporter, SMALL);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER"));
        complete(number, Role.STATE_REVIEWER, Map.of("position", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer"));
        complete(number, Role.DEFENSE_REVIEWER, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
        complete(number, Role.ENERGY_REVIEWER, Map.of("position", "APPROVE"));
        jdbc.sql("update referral set position = 'NO_OBJECTION_BY_SILENCE' where control_number = ? and agency = 'ENERGY'").param(number).update();
        complete(number, Role.SECURITY_REVIEWER, Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        return number;
    }

    /** Defense disagrees with what the officer means to approve. */
    String disputed(Person exporter) {
        String number = toConsolidate(exporter);
        complete(number, Role.LICENSING_OFFICER, Map.of("proposal", "APPROVE", "reason", "Known", "conditions", "Report each transfer"));
        return number;
    }

    /** The chair has approved over Defense's objection, so long ago that an appeal is late and changes nothing. */
    String decidedLongAgo(Person exporter) {
        String number = disputed(exporter);
        complete(number, Role.COMMITTEE_CHAIR, Map.of("disposition", "APPROVE", "reason", "Weighed", "minutes", "Held"));
        longAgo(number);
        return number;
    }

    /** Likewise the Advisory Committee. */
    String votedLongAgo(Person exporter) {
        String number = disputed(exporter);
        complete(number, Role.COMMITTEE_CHAIR, Map.of("disposition", "APPROVE", "reason", "Weighed", "minutes", "Held"));
        appealed(number);
        vote(number);
        longAgo(number);
        return number;
    }

    /** Defense takes it higher, in time. */
    void appealed(String number) {
        assertThat(appeals.appeal(new Person("appealing", "Reviewer", null, Set.of(Role.DEFENSE_REVIEWER), null), number,
                new AppealDecision.Answers("A. Official", "Secretary", true, "15 CFR 742.6(b)", "It is wrong")))
                .isInstanceOf(AppealDecision.Outcome.Taken.class);
        runJobs();
    }

    void vote(String number) {
        complete(number, Role.BOARD_SECRETARY, Map.of("vote_COMMERCE", "APPROVE", "vote_STATE", "APPROVE", "vote_DEFENSE", "DENY",
                "vote_ENERGY", "ABSENT", "reason", "By majority", "minutes", "Held"));
    }

    private void longAgo(String number) {
        for (String table : List.of("clock_event set at = at", "running_clock set started_at = started_at")) {
            jdbc.sql("update " + table + " - interval '30' day where control_number = ? and kind like '%APPEAL'").param(number).update();
        }
    }

    /** A shipment under License Exception LPP. */
    String notice(Person exporter) {
        var form = new NoticeForm(ORDER.shipment(), ORDER.consignee(), List.of(ItemLine.ofChip("nvidia-gb200", "1", "")),
                new Particulars(shipment(), "C. Signatory", "2026-01-05", "We certify.", "", "", "", "Ex Porter"));
        return ((Filing.Filed) fileNotice.file(exporter, page(exporter, NoticeKind.LPP), NoticeKind.LPP, form, null)).number();
    }

    /** Chips for games to China under License Exception NAC; its term runs. */
    String notification(Person exporter) {
        var chip = new ItemLine(ItemLine.Kind.SPECIFICATION, "", "", "10", "", "Maker", "Model", "", "", "",
                new Specification(List.of(new Performance("660.6", "8")), "", "608", "YES", "NO", "1008", "APPROVED"), null);
        var form = new NoticeForm(new Shipment("CN", "EXPORT", "", ""), new Consignee("Example Games", "Park", "CN", "", "", ""),
                List.of(chip), new Particulars(shipment(), "", "", "", "For games", "", "None", "Ex Porter"));
        return ((Filing.Filed) fileNotice.file(exporter, page(exporter, NoticeKind.NAC), NoticeKind.NAC, form, null)).number();
    }

    private UUID page(Person exporter, NoticeKind kind) {
        UUID page = UUID.randomUUID();
        fileCertification.keep(exporter, page, kind, "signed.txt", new ByteArrayInputStream("Signed".getBytes(StandardCharsets.US_ASCII)));
        return page;
    }

    private String shipment() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40).toString();
    }

    Task taskOf(String number, Role role) {
        return taskOf(number, role, "%");
    }

    /** @param name a pattern, where several of a case wait for one role */
    Task taskOf(String number, Role role, String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskCandidateGroup(role.group()).taskNameLike(name).singleResult();
    }

    /** Of whoever; null when none waits. */
    String anyTaskOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).listPage(0, 1).stream().map(Task::getId).findFirst().orElse(null);
    }

    String instanceOf(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).listPage(0, 1).stream().map(Task::getProcessInstanceId).findFirst()
                .orElse(null);
    }

    void complete(String number, Role role, Map<String, Object> answers) {
        complete(number, identity.createUserQuery().memberOfGroup(role.group()).listPage(0, 1).get(0).getId(), role, answers);
    }

    void complete(String number, String person, Role role, Map<String, Object> answers) {
        if (role == Role.SECURITY_REVIEWER) {
            FoundMet.of(jdbc, number);
        }
        String task = taskOf(number, role).getId();
        identity.setAuthentication(person, List.of(role.group()));
        try {
            tasks.claim(task, person);
            forms.submitTaskForm(task, Referring.whole(answers));
        } finally {
            identity.clearAuthentication();
        }
        runJobs();
    }

    void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().executable().list();
    }
}
