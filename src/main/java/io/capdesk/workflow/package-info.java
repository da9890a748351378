/**
 * The engine: its processes, its settings and its guard. The only module that calls the process engine; everything else
 * meets it through facts and typed calls.
 */
@ApplicationModule(allowedDependencies = {"intake", "securityreview", "interagency", "delegation", "initialreview", "escalation", "decision", "license", "arrangement", "docket", "commentreview", "letters",
        "rules", "allocation", "documents", "deadlines", "schedule", "holds", "questions", "access", "audit", "startup"})
package io.capdesk.workflow;

import org.springframework.modulith.ApplicationModule;
