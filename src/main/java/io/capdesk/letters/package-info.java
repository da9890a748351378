/**
 * Letters and e-mail. A letter is a row written with the step that caused it; it leaves the desk after the commit.
 */
@ApplicationModule(allowedDependencies = {"documents", "access", "audit", "schedule"})
package io.capdesk.letters;

import org.springframework.modulith.ApplicationModule;
