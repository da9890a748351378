package io.capdesk.docket;

import java.time.Instant;

/**
 * A stretch of time, half open; null at an end leaves it open there.
 *
 * @param from   the first instant in it
 * @param before the first instant after it
 */
public record Between(Instant from, Instant before) {

    public static final Between ANY = new Between(null, null);
}
