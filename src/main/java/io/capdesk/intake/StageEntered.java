package io.capdesk.intake;

import java.time.Instant;

/** One step of a case's way. */
public record StageEntered(Stage stage, Instant at) {}
