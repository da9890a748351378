/**
 * Applications from draft to registration: the form, the control number, the determination, withdrawal.
 */
@ApplicationModule(allowedDependencies = {"rules", "screening", "allocation", "documents", "access", "audit", "deadlines", "caseload", "letters"})
package io.capdesk.intake;

import org.springframework.modulith.ApplicationModule;
