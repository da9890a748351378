/**
 * Disputes between the agencies and the desk: the Operating Committee, the bodies above it, and what binds in the end
 * (15 CFR 750.4(f), E.O. 12981).
 */
@ApplicationModule(allowedDependencies = {"interagency", "intake", "access", "audit", "deadlines"})
package io.capdesk.escalation;

import org.springframework.modulith.ApplicationModule;
