package io.capdesk.interagency;

import java.time.Instant;

/** What an agency said after its time was over: kept and shown, without effect (15 CFR 750.4(e)). */
public record LatePosition(String controlNumber, Agency agency, Position position, String reason, String legalBasis, String conditions,
                           String answeredBy, Instant receivedAt) {}
