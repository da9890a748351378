package io.capdesk.docketexchange;

/** What a batch of rows did. Records, not rows: what a row names besides itself is not counted. */
record BatchResult(long added, long changed, long unchanged, long kept) {}
