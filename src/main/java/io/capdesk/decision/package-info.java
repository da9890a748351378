/**
 * Recommendation, countersignature, and the way to a denial.
 */
@ApplicationModule(allowedDependencies = {"intake", "allocation", "interagency", "delegation", "escalation", "securityreview", "screening", "letters", "rules", "access", "audit", "deadlines"})
package io.capdesk.decision;

import org.springframework.modulith.ApplicationModule;
