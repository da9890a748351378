/**
 * Parties of a case against the Consolidated Screening List: possible hits with a graded, explained score, an officer's
 * disposition of each, newer lists and screening again. A hit means diligence, not a decision; nothing here decides a case.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "names", "rules", "schedule"})
package io.capdesk.screening;

import org.springframework.modulith.ApplicationModule;
