package io.capdesk.docket;

/**
 * What is wrong with one answer.
 *
 * @param field   component of {@link Submission}, or {@code files}
 * @param message what is wrong and what to do
 */
public record SubmissionProblem(String field, String message) {}
