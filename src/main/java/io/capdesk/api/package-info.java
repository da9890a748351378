/**
 * The programs' door: the rules as a public, stateless web interface. It reads strictly, asks {@code rules}, writes the
 * answer in the agreed names, and decides nothing itself. It knows no person, no session and no case. Of the ledger it shows
 * the countries' accounts, without what the claims are for or who asked.
 */
@ApplicationModule(allowedDependencies = {"rules", "access", "allocation", "pages", "apikeys", "docket", "docketexchange", "commentsearch", "deadlines", "documents"})
package io.capdesk.api;

import org.springframework.modulith.ApplicationModule;
