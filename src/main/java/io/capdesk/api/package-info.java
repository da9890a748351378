/**
 * The programs' door: the rules as a public, stateless web interface. It reads strictly, asks {@code rules}, writes the
 * answer in the agreed names, and decides nothing itself. It knows no person, no session and no case.
 */
@ApplicationModule(allowedDependencies = {"rules", "access"})
package io.capdesk.api;

import org.springframework.modulith.ApplicationModule;
