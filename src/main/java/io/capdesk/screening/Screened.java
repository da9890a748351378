package io.capdesk.screening;

import java.util.List;

/**
 * What a screening came to.
 *
 * @param newHits hits that this screening found first
 * @param open    all hits of the case without a disposition
 */
public record Screened(ListVersion list, List<Hit> newHits, List<Hit> open) {}
