/** Work that the desk does by itself, beside the engine's jobs. */
@ApplicationModule(allowedDependencies = {})
package io.capdesk.schedule;

import org.springframework.modulith.ApplicationModule;
