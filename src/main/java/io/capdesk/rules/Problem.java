package io.capdesk.rules;

/**
 * Why a transaction cannot be judged.
 *
 * @param field   path in the request, such as {@code items[0].chip}
 * @param message what is wrong and what to do
 */
public record Problem(String field, String message) {}
