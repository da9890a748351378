/**
 * The granted right: its number, its validity and the paper that proves it.
 */
@ApplicationModule(allowedDependencies = {"intake", "decision", "initialreview", "allocation", "documents", "letters", "rules", "screening", "access", "audit", "deadlines"})
package io.capdesk.license;

import org.springframework.modulith.ApplicationModule;
