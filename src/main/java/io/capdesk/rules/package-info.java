/**
 * What the regulation says: pure functions over a rule set. It knows no engine, no database and no clock; a date is
 * always an argument.
 */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.rules;

import org.springframework.modulith.ApplicationModule;
