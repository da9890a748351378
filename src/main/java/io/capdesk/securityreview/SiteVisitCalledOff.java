package io.capdesk.securityreview;

import io.capdesk.access.Person;
import java.util.UUID;

/** Nobody visits the place any more; same transaction. */
public record SiteVisitCalledOff(UUID visit, String controlNumber, Person by) {}
