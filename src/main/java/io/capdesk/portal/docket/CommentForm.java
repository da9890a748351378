package io.capdesk.portal.docket;

import io.capdesk.docket.Origin;
import io.capdesk.docket.Submission;
import io.capdesk.docket.SubmissionProblem;
import io.capdesk.docket.Submitter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comment form with what was typed and what is wrong with it. */
public record CommentForm(Map<String, String> answers, List<SubmissionProblem> problems) {

    static final String PARAGRAPH = "paragraph";

    CommentForm with(List<SubmissionProblem> found) {
        return new CommentForm(answers, found);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public String typed(String field) {
        return answers.getOrDefault(field, "");
    }

    public boolean ticked(String box) {
        return typed(box).equals("yes");
    }

    /** Null where nothing is wrong; all of it where more is. */
    public String problem(String field) {
        String all = problems.stream().filter(problem -> problem.field().equals(field)).map(SubmissionProblem::message)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy(String field, String hint) {
        String ids = Stream.of(Optional.ofNullable(hint).map(text -> field + "-hint"),
                        Optional.ofNullable(problem(field)).map(text -> field + "-problem"))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** What is wrong with what no submission can hold. */
    List<SubmissionProblem> unreadable() {
        return typed(PARAGRAPH).isBlank() || typed(PARAGRAPH).strip().matches("\\d{1,6}") ? List.of()
                : List.of(new SubmissionProblem(PARAGRAPH, "Enter the paragraph's number, such as 12, or leave it out."));
    }

    Submission submission(String key, String document) {
        String paragraph = typed(PARAGRAPH).strip();
        return new Submission(key, Origin.PORTAL, document, submitter(),
                // browsers send two characters for the end of a line
                typed("text").replace("\r\n", "\n"), paragraph.isEmpty() ? null : Integer.valueOf(paragraph),
                typed("firstName"), typed("lastName"), typed("organization"), typed("organizationKind"), "", typed("city"), typed("region"),
                typed("country"), typed("zip"), typed("email").strip(), typed("phone"), 1, ticked("mailReceipt"), typed("justification"),
                ticked("publicKnown"));
    }

    private Submitter submitter() {
        return Arrays.stream(Submitter.values()).filter(one -> one.name().equals(typed("submitter"))).findFirst().orElse(null);
    }
}
