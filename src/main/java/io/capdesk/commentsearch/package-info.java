/**
 * Full-text search in the comments: an index of Lucene on each node's disk, which follows the database and is rebuilt from it
 * whenever it is missing, damaged or of another make. The public's search sees what {@code PublicComment} shows, and nothing else.
 */
@ApplicationModule(allowedDependencies = {"docket", "schedule"})
package io.capdesk.commentsearch;

import org.springframework.modulith.ApplicationModule;
