package io.capdesk.docket;

/**
 * Three counts that are never one (GAO-21-103181 faults systems that blur them).
 *
 * @param submissions what was sent in: a petition of a thousand is a thousand
 * @param records     comments as the desk keeps them
 * @param texts       distinct texts among them, by their words
 * @param pointing    records that have no words of their own, since they only point to their files
 */
public record CommentCounts(long submissions, long records, long texts, long pointing) {}
