package io.capdesk.docket;

/** A review changed what may be read of some comments. */
public record CommentsChanged() {}
