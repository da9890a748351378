/**
 * Upward departures: an order that is more than its country's allocation has left is approved all the same, for an interest
 * that the applicant names and two officers sign for.
 */
@ApplicationModule(allowedDependencies = {"intake", "allocation", "letters", "rules", "access", "audit", "deadlines"})
package io.capdesk.departure;

import org.springframework.modulith.ApplicationModule;
