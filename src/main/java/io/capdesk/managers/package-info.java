/**
 * The managers' door: where cases and allocations stand. It reads and changes nothing.
 */
@ApplicationModule(allowedDependencies = {"workflow", "allocation", "access"})
package io.capdesk.managers;

import org.springframework.modulith.ApplicationModule;
