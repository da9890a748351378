/**
 * Applications from draft to registration: the form, the control number, the determination, withdrawal.
 */
@ApplicationModule(allowedDependencies = {"rules", "allocation", "documents", "access", "audit", "deadlines"})
package io.capdesk.intake;

import org.springframework.modulith.ApplicationModule;
