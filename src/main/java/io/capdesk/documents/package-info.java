/**
 * Stored files with their hash, the type found in their content, and who may see them.
 */
@ApplicationModule(allowedDependencies = {"access", "audit"})
package io.capdesk.documents;

import org.springframework.modulith.ApplicationModule;
