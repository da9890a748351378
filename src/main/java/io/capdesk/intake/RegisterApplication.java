package io.capdesk.intake;

import io.capdesk.access.Applicants;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.caseload.Caseload;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.documents.DocumentStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The applicant registers a draft: one transaction that commits whole, or leaves the draft as it was.
 *
 * <p>The allocation is reserved last, because the lock on its row is held until the commit: everything slow, the start
 * of the process included, has happened by then.
 */
@Service
public class RegisterApplication {

    private static final String SEQUENCE = "control_number";

    private final DraftRows drafts;
    private final ApplicationRows applications;
    private final RegistrationCheck check;
    private final Citations citations;
    private final PendingTransactions pending;
    private final Determinations determinations;
    private final ReserveAllocation allocation;
    private final DocumentStore documents;
    private final Applicants applicants;
    private final Clocks clocks;
    private final Caseload caseload;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final NumberSequence numbers;
    private final EntityManager entities;
    private final Clock clock;

    RegisterApplication(DraftRows drafts, ApplicationRows applications, RegistrationCheck check, Citations citations, PendingTransactions pending,
            Determinations determinations, ReserveAllocation allocation, DocumentStore documents,
            Applicants applicants, Clocks clocks, Caseload caseload, AuditTrail audit, ApplicationEventPublisher facts,
            NumberSequence numbers, EntityManager entities, Clock clock) {
        this.drafts = drafts;
        this.applications = applications;
        this.check = check;
        this.citations = citations;
        this.pending = pending;
        this.determinations = determinations;
        this.allocation = allocation;
        this.documents = documents;
        this.applicants = applicants;
        this.clocks = clocks;
        this.caseload = caseload;
        this.audit = audit;
        this.facts = facts;
        this.numbers = numbers;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param signature name of who declares (BIS-748P block 25) */
    @Transactional
    public Registration register(Person person, UUID draft, String signature) {
        return register(person, draft, signature, "");
    }

    /** @param notSame why it is not the transaction of a pending application; empty unless one was named */
    @Transactional
    public Registration register(Person person, UUID draft, String signature, String notSame) {
        if (!Permission.REGISTER_APPLICATION.granted(person)) {
            return new Registration.NotFound();
        }
        return drafts.lock(draft, person.organization()).filter(row -> row.openTo(person))
                .map(row -> register(person, row, signature.strip(), notSame.strip()))
                .orElseGet(Registration.NotFound::new);
    }

    private Registration register(Person person, DraftRow row, String signature, String notSame) {
        if (row.controlNumber() != null) {
            return new Registration.AlreadyRegistered(row.controlNumber());
        }
        var draft = row.toDraft();
        var problems = Stream.concat(check.problems(draft, signature, notSame).stream(),
                citations.problems(person, draft.form()).stream()).toList();
        if (!problems.isEmpty()) {
            return new Registration.Incomplete(problems);
        }
        var same = pending.same(person.organization(), draft.form());
        if (same.isPresent() && notSame.isEmpty()) {
            return new Registration.SameTransaction(same.get());
        }
        var application = write(person, row, draft, signature);
        same.ifPresent(other -> pending.keep(application.controlNumber(), other, notSame));
        startProcess(application, person, draft);
        if (allocation.stopped(application.controlNumber())) {
            // what is known only now is undone: the draft stays as it was
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Registration.AccountStopped(draft.form().shipment().destination());
        }
        allocation.reserve(application.controlNumber());
        return new Registration.Registered(application.controlNumber());
    }

    private ApplicationRow write(Person person, DraftRow row, Draft draft, String signature) {
        var now = clock.instant();
        var organization = applicants.organization(person.organization()).orElseThrow().name();
        var application =
                applications.save(new ApplicationRow(numbers.next(SEQUENCE), draft, person, organization, signature, now));
        var controlNumber = application.controlNumber();
        row.registeredAs(controlNumber);
        entities.flush();
        caseload.open(application.toCaseOpened());
        documents.handOver(draft.documentOwner(), controlNumber);
        clocks.start(controlNumber, ClockKind.WHOLE_CASE, Clocks.CASE, now);
        clocks.start(controlNumber, ClockKind.INITIAL_REVIEW, Clocks.CASE, now);
        audit.record(controlNumber, person.username(), "REGISTER_APPLICATION",
                person.representation() == null ? null : person.representation().inWords());
        return application;
    }

    private void startProcess(ApplicationRow application, Person person, Draft draft) {
        facts.publishEvent(
                new ApplicationRegistered(application.controlNumber(), person, draft.form().shipment().destination()));
        if (determinations.find(application.controlNumber()).isEmpty()) {
            throw new IllegalStateException("No process took up " + application.controlNumber()
                    + ": it would never be reviewed, so it is not registered");
        }
        entities.flush();
    }
}
