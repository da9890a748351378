package io.capdesk.accounts;

/**
 * What is wrong with one answer.
 *
 * @param field   name of the input
 * @param message what to do, in words for the person who typed it
 */
public record Problem(String field, String message) {}
