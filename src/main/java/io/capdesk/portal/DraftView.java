package io.capdesk.portal;

import io.capdesk.documents.Document;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Draft;
import io.capdesk.intake.FieldProblem;
import io.capdesk.pages.Names;
import java.util.Arrays;
import java.util.List;

/**
 * A draft on its page.
 *
 * @param draft    as saved
 * @param form     as typed, which differs from the saved one after a save that came too late
 * @param problems of the form as saved; empty until the applicant asked for the check
 */
record DraftView(Draft draft, ApplicationForm form, List<FieldProblem> problems, List<Document> documents) {

    /** One answer that somebody else saved otherwise in the meantime. */
    record Difference(String field, String label, String typed, String saved) {}

    static DraftView of(Draft draft, List<FieldProblem> problems, List<Document> documents) {
        return new DraftView(draft, draft.form(), problems, documents);
    }

    public Question.Part[] parts() {
        return Question.Part.values();
    }

    public ActivityChoice[] activities() {
        return ActivityChoice.values();
    }

    /** Null when there is none. */
    public String problem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(FieldProblem::message)
                .findFirst().orElse(null);
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy(Question question) {
        String hint = question.hint().isEmpty() ? "" : question.field() + "-hint ";
        String problem = problem(question.field()) == null ? "" : question.field() + "-problem";
        return (hint + problem).isBlank() ? null : (hint + problem).strip();
    }

    public List<Difference> differences(Names names) {
        return Arrays.stream(Question.values())
                .filter(question -> !question.answer(form).equals(question.answer(draft.form())))
                .map(question -> new Difference(question.field(), question.label(), question.shown(form, names),
                        question.shown(draft.form(), names)))
                .toList();
    }
}
