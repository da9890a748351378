/**
 * What the security reviewers find about the place where the chips will stand, paragraph by paragraph of Supplement No. 10 to
 * part 748, and the site visits.
 */
@ApplicationModule(allowedDependencies = {"intake", "holds", "documents", "deadlines", "rules", "access", "audit"})
package io.capdesk.securityreview;

import org.springframework.modulith.ApplicationModule;
