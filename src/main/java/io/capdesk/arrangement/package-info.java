/**
 * Government arrangements: assurances of a country for which its allocation is raised from a date, under two officers'
 * signatures, until two officers revoke them (15 CFR 742.6(b)(10)(iii)(C)).
 */
@ApplicationModule(allowedDependencies = {"intake", "allocation", "rules", "access", "audit", "deadlines"})
package io.capdesk.arrangement;

import org.springframework.modulith.ApplicationModule;
