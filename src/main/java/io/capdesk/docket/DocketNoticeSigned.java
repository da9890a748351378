package io.capdesk.docket;

import io.capdesk.access.Person;

/** Published in the transaction in which a signed notice takes effect. */
public record DocketNoticeSigned(DocketNotice notice, Person by) {}
