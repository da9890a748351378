package io.capdesk.browser;

import static org.awaitility.Awaitility.await;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.AmendableField;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ItemLine.Performance;
import io.capdesk.intake.ItemLine.Specification;
import io.capdesk.intake.Orders;
import io.capdesk.intake.Referring;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.notices.NoticeKind;
import io.capdesk.questions.AskQuestion;
import io.capdesk.securityreview.FoundMet;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases on the started desk, whose own job threads take them on: this waits for the next task. No stereotype: no scan finds it. */
class SeededCases {

    private final Drafts drafts;
    private final SaveDraft saveDraft;
    private final RegisterApplication registerApplication;
    private final DocumentStore documents;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final FileNotice fileNotice;
    private final FileCertification fileCertification;
    private final AskQuestion askQuestion;
    private final Clock clock;
    private final JdbcClient jdbc;

    SeededCases(Drafts drafts, SaveDraft saveDraft, RegisterApplication registerApplication, DocumentStore documents,
            TaskService tasks, FormService forms, IdentityService identity, FileNotice fileNotice, FileCertification fileCertification,
            AskQuestion askQuestion, Clock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.askQuestion = askQuestion;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.registerApplication = registerApplication;
        this.documents = documents;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.fileNotice = fileNotice;
        this.fileCertification = fileCertification;
        this.clock = clock;
    }

    /** Stops the clock of the case. */
    void ask(String officer, String number) {
        var asked = askQuestion.ask(new Person(officer, "Officer", null, Set.of(Role.LICENSING_OFFICER), null), number,
                List.of(new AskQuestion.Item("Who rents the computing power?", null),
                        new AskQuestion.Item("Describe the guards.", AmendableField.PHYSICAL_SECURITY)), true);
        if (!(asked instanceof AskQuestion.Outcome.Asked)) {
            throw new IllegalStateException("nothing was asked: " + asked);
        }
    }

    /** Complete, with a purchase order, ready to be registered. */
    Draft draft(Person exporter, ApplicationForm form) {
        Draft draft = drafts.start(exporter);
        saveDraft.save(exporter, draft.id(), draft.version(), form);
        var order = new ByteArrayInputStream(BrowsedDesk.ORDER.buffer);
        if (!(documents.store(new Upload(draft.documentOwner(), DocumentKind.PURCHASE_ORDER, "order.pdf", order, exporter,
                Visibility.APPLICANT_AND_OFFICERS)) instanceof Storing.Stored)) {
            throw new IllegalStateException("the purchase order was refused");
        }
        return drafts.find(exporter, draft.id()).orElseThrow();
    }

    String inInitialReview(Person exporter, ApplicationForm form) {
        var registered = (Registration.Registered) registerApplication.register(exporter, draft(exporter, form).id(), "Ex Porter");
        task(registered.controlNumber(), Role.LICENSING_OFFICER);
        return registered.controlNumber();
    }

    String referred(Person exporter, ApplicationForm form) {
        String number = inInitialReview(exporter, form);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER", "analysis", "A commercial data centre"));
        task(number, Role.SECURITY_REVIEWER);
        return number;
    }

    /** All in favour, up to the officer's recommendation. */
    String reviewed(Person exporter, ApplicationForm form) {
        return reviewed(exporter, form, Map.of("position", "APPROVE", "conditions", "Report each transfer"));
    }

    /** All against. */
    String opposed(Person exporter, ApplicationForm form) {
        return reviewed(exporter, form, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
    }

    /** The chair of the Operating Committee has approved over the objections of all. */
    String disputed(Person exporter, ApplicationForm form) {
        String number = opposed(exporter, form);
        complete(number, Role.LICENSING_OFFICER, Map.of("proposal", "APPROVE", "reason", "A known centre", "conditions", "Report each transfer"));
        complete(number, Role.COMMITTEE_CHAIR, Map.of("disposition", "APPROVE_WITH_CONDITIONS", "conditions", "Report each transfer",
                "reason", "The site is known", "minutes", "All were heard on the day of the meeting.", "present_STATE", true));
        return number;
    }

    private String reviewed(Person exporter, ApplicationForm form, Map<String, Object> position) {
        String number = inInitialReview(exporter, form);
        complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER", "analysis", "A commercial data centre"));
        complete(number, Role.SECURITY_REVIEWER, Map.of("outcome", "ADEQUATE", "reason", "Guards, no windows, audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            complete(number, agency, position);
        }
        return number;
    }

    void decide(String number, Map<String, Object> proposal) {
        complete(number, Role.LICENSING_OFFICER, proposal);
        complete(number, Role.COUNTERSIGNING_OFFICER, Map.of("agreement", "AGREE"));
    }

    /** The countersigner does not agree. */
    void sendBack(String number, Map<String, Object> proposal, String reason) {
        complete(number, Role.LICENSING_OFFICER, proposal);
        complete(number, Role.COUNTERSIGNING_OFFICER, Map.of("agreement", "SEND_BACK", "reason", reason));
    }

    /** A shipment under License Exception LPP. */
    String notice(Person exporter) {
        ApplicationForm order = Orders.order("MY", "nvidia-gb200", "1");
        var form = new NoticeForm(order.shipment(), order.consignee(), order.items(),
                new Particulars(shipment(), "C. Signatory", "2026-01-05", "We certify.", "", "", "", "Ex Porter"));
        return filed(exporter, NoticeKind.LPP, form);
    }

    /** Chips for games to China under License Exception NAC; its term runs. */
    String notification(Person exporter) {
        var chip = new ItemLine(ItemLine.Kind.SPECIFICATION, "", "", "10", "", "Maker", "Model", "", "", "",
                new Specification(List.of(new Performance("660.6", "8")), "", "608", "YES", "NO", "1008", "APPROVED"), null);
        var form = new NoticeForm(new ApplicationForm.Shipment("CN", "EXPORT", "", ""),
                new ApplicationForm.Consignee("Example Games", "Park", "CN", "", "", ""), List.of(chip),
                new Particulars(shipment(), "", "", "", "For games", "", "None", "Ex Porter"));
        return filed(exporter, NoticeKind.NAC, form);
    }

    private String filed(Person exporter, NoticeKind kind, NoticeForm form) {
        UUID page = UUID.randomUUID();
        fileCertification.keep(exporter, page, kind, "signed.pdf", new ByteArrayInputStream(BrowsedDesk.ORDER.buffer));
        return ((Filing.Filed) fileNotice.file(exporter, page, kind, form, null)).number();
    }

    private String shipment() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40).toString();
    }

    private Task task(String number, Role role) {
        return await(role + " has " + number).atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100))
                .until(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).taskCandidateGroup(role.group()).active()
                        .singleResult(), found -> found != null);
    }

    private void complete(String number, Role role, Map<String, Object> answers) {
        if (role == Role.SECURITY_REVIEWER) {
            FoundMet.of(jdbc, number);
        }
        Task task = task(number, role);
        String person = identity.createUserQuery().memberOfGroup(role.group()).orderByUserId().desc().listPage(0, 1).get(0).getId();
        identity.setAuthentication(person, List.of(role.group()));
        try {
            tasks.claim(task.getId(), person);
            forms.submitTaskForm(task.getId(), Referring.whole(answers));
        } finally {
            identity.clearAuthentication();
        }
    }
}
