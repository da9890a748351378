/**
 * Keys for programs that read the dockets' API or post comments by it: who holds one, what it may, and since when it is
 * revoked. It knows nothing of comments.
 */
@ApplicationModule(allowedDependencies = {"access", "audit"})
package io.capdesk.apikeys;

import org.springframework.modulith.ApplicationModule;
