package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.FieldProblem;
import io.capdesk.notices.JudgeNotice.Judgement;
import io.capdesk.notices.WriteNotice.Written;
import io.capdesk.rules.Tpp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An exporter puts right what a notice says, before the shipment. What it took is given back and taken anew in the same
 * transaction; a correction that does not fit leaves the notice as it was.
 */
@Service
public class CorrectNotice {

    private static final int LONGEST_REASON = 4000;

    private final NoticeCheck check;
    private final WriteNotice write;
    private final JudgeNotice judge;
    private final NoticeAccount account;
    private final NoticeRows rows;
    private final AuditTrail audit;
    private final NoticeLetters letters;
    private final ScreenNotice screenNotice;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CorrectNotice(NoticeCheck check, WriteNotice write, JudgeNotice judge, NoticeAccount account, NoticeRows rows, AuditTrail audit,
            NoticeLetters letters, ScreenNotice screenNotice, PlatformTransactionManager transactions, Clock clock) {
        this.check = check;
        this.write = write;
        this.judge = judge;
        this.account = account;
        this.rows = rows;
        this.audit = audit;
        this.letters = letters;
        this.screenNotice = screenNotice;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param revision that the page was filled from
     * @param because  why; it goes on record
     */
    public Filing correct(Person person, String number, int revision, NoticeForm form, String because) {
        return transaction.execute(status -> {
            Filing filing = rows.lock(number)
                    .filter(notice -> Permission.FILE_NOTICE.granted(person) && notice.organization().equals(person.organization()))
                    .map(notice -> attempt(person, notice, revision, form, because.strip())).orElseGet(Filing.NotFound::new);
            if (!(filing instanceof Filing.Filed)) {
                status.setRollbackOnly();
            }
            return filing;
        });
    }

    private Filing attempt(Person person, Notice notice, int revision, NoticeForm form, String because) {
        Instant now = clock.instant();
        if (!notice.correctable(now)) {
            return new Filing.NotCorrectable(why(notice));
        }
        if (notice.current().number() != revision) {
            return new Filing.Stale();
        }
        List<FieldProblem> problems = problems(notice.kind(), form, because);
        if (!problems.isEmpty()) {
            return new Filing.Incomplete(problems);
        }
        Judgement judged = judge.judge(notice.kind(), form, Tpp.ZERO);
        if (judged.account() != null && !account.of(judged).equals(notice.current().account())) {
            return new Filing.NotCorrectable(CorrectionRefusal.OTHER_ACCOUNT);
        }
        account.takeBack(notice, person.username());
        Written written = write.write(notice.kind(), form, revision + 1, notice.claim(revision + 1), notice.number(), because, now,
                person.username());
        if (written.refused()) {
            return written.refusal();
        }
        rows.revise(notice, written.revision(), written.judgement().ultimateParent(), written.judgement().day());
        audit.record(notice.number(), person.username(), "CORRECT_NOTICE", because);
        Notice corrected = rows.find(notice.id()).orElseThrow();
        screenNotice.screen(corrected);
        letters.receipt(corrected, true);
        return new Filing.Filed(notice.number());
    }

    private List<FieldProblem> problems(NoticeKind kind, NoticeForm form, String because) {
        List<FieldProblem> problems = new ArrayList<>(check.problems(kind, form));
        if (because.isEmpty()) {
            problems.add(new FieldProblem("because", "Say in a few words what was wrong."));
        } else if (because.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("because", "Shorten the reason to 2,000 characters."));
        }
        return problems;
    }

    private static CorrectionRefusal why(Notice notice) {
        if (notice.state() != NoticeState.FILED) {
            return CorrectionRefusal.ENDED;
        }
        return notice.kind().hasTerm() ? CorrectionRefusal.HAS_A_TERM : CorrectionRefusal.SHIPPED;
    }
}
