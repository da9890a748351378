package io.capdesk.securityreview;

import java.util.List;

/** The standard conditions and riders, as far as the review proposes them. Implemented by what keeps them. */
public interface TermLibrary {

    /**
     * @param name   kept with the finding: {@code condition_custody}, {@code rider_repair}
     * @param binds  whether it is a condition
     */
    record Offer(String name, String title, boolean binds) {}

    /** Conditions, then riders. */
    List<Offer> offers();

    /** Those that make up for the requirement, the one for plans not among them. */
    List<Offer> offers(String requirement);
}
