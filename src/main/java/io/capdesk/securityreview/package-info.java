/**
 * What the security reviewer found about the place where the chips will stand.
 */
@ApplicationModule(allowedDependencies = {"intake", "access", "audit"})
package io.capdesk.securityreview;

import org.springframework.modulith.ApplicationModule;
