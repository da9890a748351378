/**
 * Referral to State, Defense, Energy and, by interest, Justice, and the positions they take.
 */
@ApplicationModule(allowedDependencies = {"intake", "access", "audit", "deadlines"})
package io.capdesk.interagency;

import org.springframework.modulith.ApplicationModule;
