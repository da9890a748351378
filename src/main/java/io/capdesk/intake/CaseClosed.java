package io.capdesk.intake;

/** A case came to its end, whichever; same transaction. */
public record CaseClosed(String controlNumber, Stage stage) {}
