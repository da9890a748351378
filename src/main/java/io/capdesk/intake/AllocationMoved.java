package io.capdesk.intake;

/** An allocation's balance changed in this transaction: after its commit somebody who waits may be served. */
public record AllocationMoved() {}
