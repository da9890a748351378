/**
 * The first minute: the accounts of an empty desk, the lines printed when it is ready, and one clear sentence when it
 * cannot start.
 */
@ApplicationModule(allowedDependencies = {"access", "rules"})
package io.capdesk.startup;

import org.springframework.modulith.ApplicationModule;
