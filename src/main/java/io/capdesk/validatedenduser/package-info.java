/**
 * National validated end users: who is authorized in which country, and what was shipped to them, counted against the quarters'
 * cumulative figures (15 CFR 748.15(a)(2)(iii)(B)). No country's allocation is touched.
 */
@ApplicationModule(allowedDependencies = {"intake", "allocation", "rules", "access", "audit", "deadlines"})
package io.capdesk.validatedenduser;

import org.springframework.modulith.ApplicationModule;
