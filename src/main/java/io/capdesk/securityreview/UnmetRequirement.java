package io.capdesk.securityreview;

/** A security requirement that the place does not meet, as it was called when the reviewer said so. */
public record UnmetRequirement(String code, String title) {}
