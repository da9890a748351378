/**
 * Delegation of authority: which agencies let the desk decide a case without them (15 CFR 750.3(b)(1)), and under which line.
 */
@ApplicationModule(allowedDependencies = {"intake", "interagency", "screening", "rules"})
package io.capdesk.delegation;

import org.springframework.modulith.ApplicationModule;
