/**
 * The door of officers and reviewers: the case file beside their tasks in Tasklist, and the exception notices. It reads; what
 * they decide on a case goes through the forms of their tasks, what they object to in a notice through its page.
 */
@ApplicationModule(allowedDependencies = {"workflow", "intake", "caseload", "notices", "holds", "questions", "securityreview", "screening", "interagency", "delegation", "initialreview", "escalation", "decision",
        "departure", "arrangement", "docket", "commentreview", "commentsearch", "docketexchange", "apikeys", "validatedenduser", "license",
        "letters", "pages", "rules", "allocation", "documents", "deadlines", "access", "audit"})
package io.capdesk.officers;

import org.springframework.modulith.ApplicationModule;
