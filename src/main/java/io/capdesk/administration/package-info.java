/**
 * The administrators' door: the staff, their roles and their locks. What the engine's own Admin does beyond that stays there.
 */
@ApplicationModule(allowedDependencies = {"accounts", "pages", "access"})
package io.capdesk.administration;

import org.springframework.modulith.ApplicationModule;
