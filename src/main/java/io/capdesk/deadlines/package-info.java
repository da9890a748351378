/**
 * Statutory clocks in calendar days, end of day in Washington: pure arithmetic over recorded events.
 */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.deadlines;

import org.springframework.modulith.ApplicationModule;
