package io.capdesk.notices;

import io.capdesk.access.Applicants;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Upload;
import io.capdesk.intake.Applications;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.NumberSequence;
import io.capdesk.notices.WriteNotice.Written;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An exporter files a notice: one transaction that commits whole, or leaves nothing. */
@Service
public class FileNotice {

    /** The field of the paper that the exception asks for. */
    public static final String DOCUMENT = "document";

    private static final String SEQUENCE = "notice_number";

    private final NoticeCheck check;
    private final WriteNotice write;
    private final NoticeRows rows;
    private final NumberSequence numbers;
    private final Applicants applicants;
    private final Applications applications;
    private final Clocks clocks;
    private final AuditTrail audit;
    private final NoticeLetters letters;
    private final ScreenNotice screenNotice;
    private final DocumentStore documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileNotice(NoticeCheck check, WriteNotice write, NoticeRows rows, NumberSequence numbers, Applicants applicants,
            Applications applications, Clocks clocks, AuditTrail audit, NoticeLetters letters,
            ScreenNotice screenNotice, DocumentStore documents, PlatformTransactionManager transactions, Clock clock) {
        this.check = check;
        this.write = write;
        this.rows = rows;
        this.numbers = numbers;
        this.applicants = applicants;
        this.applications = applications;
        this.clocks = clocks;
        this.audit = audit;
        this.letters = letters;
        this.screenNotice = screenNotice;
        this.documents = documents;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What would come of it if it were filed now. {@link Filing.Filed} is never among the answers; null means: nothing is in the way. */
    public Filing preview(Person person, UUID id, NoticeKind kind, NoticeForm form) {
        if (!Permission.FILE_NOTICE.granted(person)) {
            return new Filing.NotFound();
        }
        Filing refusal = unfit(id, kind, form);
        return refusal != null ? refusal : write.refusal(kind, form, Tpp.ZERO);
    }

    /**
     * @param id          the page's: sent twice, it files once
     * @param application control number of the application that it was made from; null, unknown or another organisation's for none
     */
    public Filing file(Person person, UUID id, NoticeKind kind, NoticeForm form, String application) {
        if (!Permission.FILE_NOTICE.granted(person)) {
            return new Filing.NotFound();
        }
        try {
            return transaction.execute(status -> {
                Filing filing = attempt(person, id, kind, form, application);
                if (!(filing instanceof Filing.Filed)) {
                    status.setRollbackOnly();
                }
                return filing;
            });
        } catch (DuplicateKeyException filedMeanwhile) {
            return rows.find(id).map(notice -> filedBefore(person, notice)).orElseThrow(() -> filedMeanwhile);
        }
    }

    private Filing attempt(Person person, UUID id, NoticeKind kind, NoticeForm form, String application) {
        Notice before = rows.find(id).orElse(null);
        if (before != null) {
            return filedBefore(person, before);
        }
        Filing unfit = unfit(id, kind, form);
        if (unfit != null) {
            // another try of the same page may have taken the file with it meanwhile
            return rows.find(id).map(meanwhile -> filedBefore(person, meanwhile)).orElse(unfit);
        }
        String number = String.format(Locale.ROOT, "N%06d", numbers.next(SEQUENCE));
        Instant now = clock.instant();
        Written written = write.write(kind, form, 1, id + "/1", number, null, now, person.username());
        if (written.refused()) {
            return written.refusal();
        }
        Notice notice = new Notice(id, number, kind, person.organization(),
                applicants.organization(person.organization()).orElseThrow().name(), person.displayName(), person.email(),
                own(person, application), person.username(), now, NoticeState.FILED, written.judgement().ultimateParent(),
                written.judgement().day(), null, written.revision());
        rows.insert(notice);
        documents.handOver(Upload.noticePageOwner(id), number);
        if (kind.hasTerm()) {
            clocks.start(number, ClockKind.NAC_NOTICE, Clocks.CASE, now);
        }
        audit.record(number, person.username(), "FILE_" + kind + "_NOTICE", null);
        screenNotice.screen(notice);
        letters.receipt(notice, false);
        return new Filing.Filed(number);
    }

    private Filing unfit(UUID id, NoticeKind kind, NoticeForm form) {
        List<FieldProblem> problems = new ArrayList<>(check.problems(kind, form));
        if (problems.isEmpty()) {
            problems.addAll(check.tooLate(kind, form));
        }
        if (kind.document().among(documents.of(Upload.noticePageOwner(id))).isEmpty()) {
            problems.add(new FieldProblem(DOCUMENT, "Upload it: " + kind.documentTitle().toLowerCase(Locale.ROOT) + "."));
        }
        return problems.isEmpty() ? null : new Filing.Incomplete(problems);
    }

    private String own(Person person, String application) {
        return application == null || applications.find(person, application).isEmpty() ? null : application;
    }

    private static Filing filedBefore(Person person, Notice notice) {
        return notice.organization().equals(person.organization())
                ? new Filing.AlreadyFiled(notice.number()) : new Filing.NotFound();
    }
}
