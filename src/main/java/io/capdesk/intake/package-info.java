/**
 * Applications from draft to registration: the form, the control number, the determination, withdrawal.
 */
@ApplicationModule(allowedDependencies = {"rules", "screening", "allocation", "documents", "access", "audit", "deadlines", "caseload", "letters", "schedule"})
package io.capdesk.intake;

import org.springframework.modulith.ApplicationModule;
