package io.capdesk.portal;

import io.capdesk.intake.FieldProblem;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeKind;
import java.util.List;
import java.util.UUID;

/**
 * A notice while it is written, with everything that was typed.
 *
 * @param id       makes sure that a page that is sent twice files once
 * @param from     control number of the application it is made from; null for none
 * @param revision what a correction was filled from; null for a new notice
 * @param number   of the notice that is corrected; null for a new one
 * @param because  why it is corrected, as typed
 * @param refusal  what stands in the way; null when nothing does, or nobody has looked yet
 * @param ready    whether somebody has looked and nothing stands in the way
 */
record NoticeFormView(NoticeKind kind, UUID id, String from, Integer revision, String number, String because, NoticeForm form,
                      Filing refusal, boolean ready) {

    static NoticeFormView fresh(NoticeKind kind, UUID id, String from, NoticeForm form) {
        return new NoticeFormView(kind, id, from, null, null, "", form, null, false);
    }

    NoticeFormView told(Filing answer) {
        return new NoticeFormView(kind, id, from, revision, number, because, form, answer, answer == null);
    }

    NoticeFormView with(NoticeForm other) {
        return new NoticeFormView(kind, id, from, revision, number, because, other, null, false);
    }

    public boolean correction() {
        return number != null;
    }

    public List<FieldProblem> problems() {
        return refusal instanceof Filing.Incomplete incomplete ? incomplete.problems() : List.of();
    }

    /** Null where the exception covers it, or nobody knows yet. */
    public List<String> unavailable() {
        return refusal instanceof Filing.Unavailable unavailable ? unavailable.reasons() : null;
    }

    public Filing.DoesNotFit tooMuch() {
        return refusal instanceof Filing.DoesNotFit tooMuch ? tooMuch : null;
    }

    /** Whether the account takes nothing new now. */
    public boolean stopped() {
        return refusal instanceof Filing.AccountStopped;
    }

    /** Why a correction was not taken; null when it is not for that. */
    public String notCorrected() {
        if (refusal instanceof Filing.Stale) {
            return "Somebody of your organisation corrected the notice meanwhile. What you typed is below; open the notice in"
                    + " another tab, compare, and correct it from there.";
        }
        return refusal instanceof Filing.NotCorrectable not ? not.why().sentence() : null;
    }

    public List<Section> sections() {
        return Section.of(kind, form, problems());
    }

    public boolean removable(Section section) {
        return section.at() != null && form.items().size() > 1;
    }

    public String problem(String field) {
        return problems().stream().filter(problem -> problem.field().equals(field)).map(FieldProblem::message)
                .findFirst().orElse(null);
    }

    public String id(FieldProblem problem) {
        return Asked.id(problem.field());
    }
}
