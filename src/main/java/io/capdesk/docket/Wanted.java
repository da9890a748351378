package io.capdesk.docket;

import java.time.Instant;
import java.util.List;

/**
 * What of a public list is asked for, and in which order. A filter that is null leaves all; one that is empty leaves nothing.
 *
 * @param <F> the filters of that list
 */
public record Wanted<F>(F filters, List<Order> order, int offset, int limit) {

    /** @param field as {@link PublicListing} names it */
    public record Order(String field, boolean descending) {}

    /** @param onObjectIds of what they comment on */
    public record Comments(List<String> agencies, List<String> dockets, List<String> onObjectIds, Between posted, Between modified) {}

    /**
     * @param words     each in the title, the id or the Federal Register number
     * @param openAt    those that take comments in time at this instant
     * @param closing   when the period ends, by the last second that is in time
     */
    public record Documents(List<String> agencies, List<String> dockets, List<String> kinds, List<String> subtypes,
                            List<String> frNumbers, List<String> words, Between posted, Between modified, Between closing,
                            Instant openAt) {}

    public record Dockets(List<String> agencies, List<String> kinds, List<String> words, Between modified) {}
}
