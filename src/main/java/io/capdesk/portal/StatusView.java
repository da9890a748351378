package io.capdesk.portal;

import io.capdesk.decision.Deficiency;
import io.capdesk.decision.IntentToDeny;
import io.capdesk.documents.Document;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.intake.Application;
import io.capdesk.intake.Citations;
import io.capdesk.intake.Stage;
import io.capdesk.intake.TakeRemainder;
import io.capdesk.letters.SentLetter;
import io.capdesk.license.License;
import io.capdesk.notices.NoticeKind;
import io.capdesk.pages.CaseTimeLine;
import io.capdesk.questions.Question;
import java.time.Instant;
import java.util.List;

/**
 * An applicant's view of one case.
 *
 * @param share   null where the order takes nothing from an allocation
 * @param license null until there is one
 * @param denial  null unless a denial was ever intended
 * @param departedAt when an upward departure was signed; null unless one was. What was proposed is the desk's own
 * @param questions of the desk, oldest first
 * @param line    the time of the case; null where no clock ran
 * @param deficiencies of an application that was returned
 * @param emergency what was decided on emergency processing; null where nothing was
 * @param offer   units that would fit while the order as a whole does not; null where the desk offers none
 */
record StatusView(Application application, StageWords stage, List<Step> history, List<Answers> answers, Checks checks,
                  Share share, List<Due> due, List<Document> documents, List<SentLetter> letters, License license,
                  Denial denial, Instant departedAt, TakeRemainder.Offer offer, CaseTimeLine line,
                  List<Question> questions, List<Deficiency> deficiencies, Emergencies.Decision emergency) {

    /** What happened when. */
    record Step(String event, Instant at) {}

    /** A question of the form with its answer, codes replaced by names. */
    record Answer(String question, String text) {}

    /** The answers of one part of the form. */
    record Answers(String title, List<Answer> answers) {}

    /** @param open whether the applicant can still answer */
    record Denial(IntentToDeny intent, boolean open) {}

    /** Closed because an exception is available: a license may still be asked for. */
    public boolean excepted() {
        return application.stage() == Stage.NO_LICENSE_REQUIRED && !application.determination().exceptions().isEmpty();
    }

    /** The notices that the desk wants before an available exception is used. */
    public List<NoticeKind> noticeKinds() {
        return excepted() ? application.determination().exceptions().stream().flatMap(code -> NoticeKind.ofException(code).stream())
                .toList() : List.of();
    }

    /** What a new application may cite: this one, returned or denied (15 CFR 748.4(g)), or its license (750.7(c)(1)). */
    public boolean resubmittable() {
        return Citations.RESUBMITTABLE.contains(application.stage());
    }

    public boolean withdrawable() {
        return CaseStory.withdrawable(application);
    }
}
