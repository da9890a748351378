package io.capdesk.notices;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.Claim;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.ParentAccounts;
import io.capdesk.allocation.Resolution;
import io.capdesk.allocation.StoppedAccounts;
import io.capdesk.notices.JudgeNotice.Judgement;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a notice takes of the year's account of License Exception LPP, or counts towards the threshold of AIA. */
@Component
class NoticeAccount {

    private final Ledger ledger;
    private final ParentAccounts parents;
    private final StoppedAccounts stops;

    NoticeAccount(Ledger ledger, ParentAccounts parents, StoppedAccounts stops) {
        this.ledger = ledger;
        this.parents = parents;
        this.stops = stops;
    }

    boolean stopped(Judgement judgement) {
        AccountKey account = of(judgement);
        return account != null && stops.stopped(account);
    }

    /** Null where the notice counts on none. */
    AccountKey of(Judgement judgement) {
        if (judgement.account() == null) {
            return null;
        }
        return switch (judgement.account().kind()) {
            // the year in which it is shipped: the limit is the calendar year's (15 CFR 740.29(d))
            case LPP -> parents.lowProcessingPerformance(judgement.ultimateParent(), judgement.day().getYear());
            case AIA_CERTIFICATE -> parents.certificate(judgement.ultimateParent());
            case COUNTRY, NVEU -> throw new IllegalStateException("no notice counts on " + judgement.account().kind());
        };
    }

    /**
     * A claim that is there already is another try's of the same notice, which then finds the notice there too.
     *
     * @return false when the account has not so much left; nothing may be committed then
     */
    boolean book(Judgement judgement, String claimId, String number, Instant at, String by) {
        AccountKey account = of(judgement);
        if (account == null) {
            return true;
        }
        Claim claim = new Claim(claimId, account, judgement.amountTpp(), judgement.account().limitTpp(), number,
                judgement.determination().ruleSet(), at, by);
        boolean capped = judgement.account().fits() != null;
        Answer answer = capped ? ledger.take(claim) : ledger.count(claim);
        return !(answer instanceof Answer.AllocationMet || answer instanceof Answer.BehindOthers);
    }

    Levels levels(Judgement judgement) {
        return ledger.levels(of(judgement), judgement.account().limitTpp());
    }

    /** A revision that counted on no account has nothing to give back. */
    void takeBack(Notice notice, String by) {
        if (notice.current().account() == null) {
            return;
        }
        Resolution resolution = ledger.takeBack(notice.claim(notice.current().number()), by);
        if (!(resolution instanceof Resolution.Returned)) {
            throw new IllegalStateException(notice.number() + " was not given back: " + resolution);
        }
    }
}
