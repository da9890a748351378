/**
 * The managers' door: where cases and allocations stand. It reads and changes nothing.
 */
@ApplicationModule(allowedDependencies = {"workflow", "intake", "pages", "rules", "allocation", "deadlines", "access"})
package io.capdesk.managers;

import org.springframework.modulith.ApplicationModule;
