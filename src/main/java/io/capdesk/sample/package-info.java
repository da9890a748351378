/**
 * Sample data: dockets, and announced deals brought to different stages through the doors that everybody uses. It knows use cases and no
 * tables but its own, which says how far each deal has come; nothing of it exists unless {@code capdesk.sample-data} is set.
 */
@ApplicationModule(allowedDependencies = {"docket", "intake", "notices", "questions", "securityreview", "workflow", "letters", "documents", "deadlines", "rules", "access"})
package io.capdesk.sample;

import org.springframework.modulith.ApplicationModule;
