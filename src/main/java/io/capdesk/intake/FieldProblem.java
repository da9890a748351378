package io.capdesk.intake;

/**
 * What is wrong with one answer of the form.
 *
 * @param field   name of the component of {@link ApplicationForm}, or {@code purchaseOrder}
 * @param message what is wrong and what to do
 */
public record FieldProblem(String field, String message) {}
