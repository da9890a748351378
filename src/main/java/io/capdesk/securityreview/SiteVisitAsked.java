package io.capdesk.securityreview;

import io.capdesk.access.Person;

/** Somebody is to visit the place; same transaction. */
public record SiteVisitAsked(SiteVisit visit, Person by) {}
