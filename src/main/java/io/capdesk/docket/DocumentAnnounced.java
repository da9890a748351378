package io.capdesk.docket;

import io.capdesk.access.Person;

/** Published in the transaction that announces it: its intake begins. */
public record DocumentAnnounced(DocketDocument document, Person by) {}
