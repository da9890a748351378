/**
 * What stops the clocks of a case, and who says so. Places and releases holds for the reasons of the law; what the clocks make
 * of them is arithmetic in {@code deadlines}, what the processes make of them happens in {@code workflow}.
 */
@ApplicationModule(allowedDependencies = {"intake", "access", "audit", "deadlines", "schedule"})
package io.capdesk.holds;

import org.springframework.modulith.ApplicationModule;
