/**
 * Questions to the applicant and back: threads of items with partial answers, what is asked back, documents, a deadline. Each
 * one that the law lets stop the clock places its hold and takes it away with the answer.
 */
@ApplicationModule(allowedDependencies = {"intake", "holds", "letters", "documents", "access", "audit", "deadlines"})
package io.capdesk.questions;

import org.springframework.modulith.ApplicationModule;
