/**
 * The operator's door: what must always be true of the desk, checked each night, on demand and for the health of a node,
 * and the figures that a monitoring system reads. It repairs nothing. Its queries read the tables of all modules, because
 * what they compare lies in several.
 */
@ApplicationModule(allowedDependencies = {"allocation", "schedule"})
package io.capdesk.operations;

import org.springframework.modulith.ApplicationModule;
