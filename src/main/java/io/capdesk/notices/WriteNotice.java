package io.capdesk.notices;

import io.capdesk.intake.ClassifyItems;
import io.capdesk.notices.JudgeNotice.Judgement;
import io.capdesk.notices.Notice.Revision;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Books a judged form and makes a revision of it: the common part of filing and correcting. */
@Component
class WriteNotice {

    /** Only one of the two is there. */
    record Written(Judgement judgement, Revision revision, Filing refusal) {

        static Written refused(Filing refusal) {
            return new Written(null, null, refusal);
        }

        boolean refused() {
            return refusal != null;
        }
    }

    private final JudgeNotice judge;
    private final NoticeAccount account;
    private final ClassifyItems classify;

    WriteNotice(JudgeNotice judge, NoticeAccount account, ClassifyItems classify) {
        this.judge = judge;
        this.account = account;
        this.classify = classify;
    }

    /** What would come of the form if it were filed now; empty of effects. Null means that it would be taken. */
    Filing refusal(NoticeKind kind, NoticeForm form, Tpp ownTpp) {
        Judgement judgement = judge.judge(kind, form, ownTpp);
        if (judgement.available()) {
            return account.stopped(judgement) ? new Filing.AccountStopped() : null;
        }
        return judgement.exceeds()
                ? new Filing.DoesNotFit(judgement.amountTpp(), account.levels(judgement))
                : new Filing.Unavailable(judgement.exception().reasons());
    }

    /**
     * Books first and judges again: what the notice says of its account, its duties included, has to be true of its own place
     * in it, and only the lock that booking takes keeps others from slipping in between.
     */
    Written write(NoticeKind kind, NoticeForm form, int revision, String claimId, String number, String because, Instant at,
            String by) {
        Filing refusal = refusal(kind, form, Tpp.ZERO);
        if (refusal != null) {
            return Written.refused(refusal);
        }
        Judgement first = judge.judge(kind, form, Tpp.ZERO);
        if (!account.book(first, claimId, number, at, by)) {
            return Written.refused(new Filing.DoesNotFit(first.amountTpp(), account.levels(first)));
        }
        Judgement judged = judge.judge(kind, form, first.amountTpp());
        return new Written(judged, new Revision(revision, by, at, because, form, account.of(judged), judged.amountTpp(),
                judged.determination().ruleSet(), judged.determination().ruleSetHash(), judged.exception().reasons(),
                classify.classified(form.items()), judged.exception().obligations()), null);
    }
}
