package io.capdesk.commentreview;

import io.capdesk.docket.DocketDocument;

/** Published in the transaction that forms a batch: somebody has to review it. */
public record BatchFormed(Batch batch, DocketDocument document) {}
