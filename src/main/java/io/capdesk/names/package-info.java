/**
 * Names of parties as they are written, and what two spellings of one have in common: script, case, blanks and legal forms. One
 * list of legal forms for all who compare names. It says nothing of who is who.
 */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.names;

import org.springframework.modulith.ApplicationModule;
