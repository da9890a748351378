/**
 * The managers' door: where cases and allocations stand. It reads; the one thing it changes is
 * that a letter given up is tried again.
 */
@ApplicationModule(allowedDependencies = {"workflow", "intake", "caseload", "commentreview", "letters", "pages", "rules", "allocation", "deadlines", "access"})
package io.capdesk.managers;

import org.springframework.modulith.ApplicationModule;
