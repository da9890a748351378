/**
 * Recommendation, countersignature, and the way to a denial.
 */
@ApplicationModule(allowedDependencies = {"intake", "allocation", "interagency", "delegation", "securityreview", "screening", "letters", "access", "audit", "deadlines"})
package io.capdesk.decision;

import org.springframework.modulith.ApplicationModule;
