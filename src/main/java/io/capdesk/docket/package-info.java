/**
 * Dockets: documents open to public comment, the comments and files that came, and their receipts. Lateness is judged by the
 * instant of complete receipt (5 U.S.C. 553(c)); what is confidential is kept apart from what is public. Review, search and
 * the exchange of whole dockets stand on it.
 */
@ApplicationModule(allowedDependencies = {"letters", "documents", "access", "audit", "deadlines", "schedule"})
package io.capdesk.docket;

import org.springframework.modulith.ApplicationModule;
