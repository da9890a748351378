/**
 * The licensing officer's initial review by day 9: refer, return, decide at once, or find that no license is required
 * (15 CFR 750.4(c)); and what is asked for and granted beside it.
 */
@ApplicationModule(allowedDependencies = {"intake", "interagency", "delegation", "decision", "screening", "access", "audit", "deadlines", "letters"})
package io.capdesk.initialreview;

import org.springframework.modulith.ApplicationModule;
