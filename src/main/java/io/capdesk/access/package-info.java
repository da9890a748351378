/**
 * Identities, roles and who may do what. {@link io.capdesk.access.Permission} says it all in one file.
 */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.access;

import org.springframework.modulith.ApplicationModule;
