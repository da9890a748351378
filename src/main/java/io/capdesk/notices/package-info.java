/**
 * Exception notices: what an exporter files before shipping under License Exception LPP, AIA or NAC, what it uses of an
 * account, and the desk's time to object. No engine: a notice has no process, only days that pass.
 */
@ApplicationModule(allowedDependencies = {"intake", "rules", "allocation", "screening", "letters", "documents", "access", "audit", "deadlines", "schedule"})
package io.capdesk.notices;

import org.springframework.modulith.ApplicationModule;
