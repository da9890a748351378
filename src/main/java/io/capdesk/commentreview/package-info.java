/**
 * The review of public comments: batches for analysts, and what one decides on a comment. Nothing is deleted, what was sent stays
 * as it came, and what is confidential is posted by no action. It knows the dockets, not the engine: a batch that was formed is a
 * fact that the workflow takes up.
 */
@ApplicationModule(allowedDependencies = {"docket", "access", "audit", "schedule"})
package io.capdesk.commentreview;

import org.springframework.modulith.ApplicationModule;
