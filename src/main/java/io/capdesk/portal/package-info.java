/**
 * The applicants' door: web pages from draft to license. A page asks one module, turns the answer into words and figures,
 * and decides nothing itself.
 */
@ApplicationModule(allowedDependencies = {"intake", "caseload", "notices", "delegation", "initialreview", "decision", "questions", "departure", "arrangement", "license", "letters", "accounts", "rules", "allocation",
        "deadlines",
        "documents", "docket", "docketexchange", "commentsearch", "pages", "access"})
package io.capdesk.portal;

import org.springframework.modulith.ApplicationModule;
