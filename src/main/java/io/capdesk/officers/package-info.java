/**
 * The door of officers and reviewers: the case file beside their tasks in Tasklist. It reads; what they decide goes
 * through the forms of their tasks.
 */
@ApplicationModule(allowedDependencies = {"workflow", "intake", "securityreview", "screening", "interagency", "decision", "license",
        "letters", "pages", "rules", "allocation", "documents", "deadlines", "access", "audit"})
package io.capdesk.officers;

import org.springframework.modulith.ApplicationModule;
