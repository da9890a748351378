/**
 * Who did what, when and why. Every step writes its record in the transaction that changes the case; nothing reads it to
 * decide anything.
 */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.audit;

import org.springframework.modulith.ApplicationModule;
