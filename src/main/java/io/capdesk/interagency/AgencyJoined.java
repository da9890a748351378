package io.capdesk.interagency;

import io.capdesk.access.Person;

/** A further agency reviews the case, besides those asked at the referral, from this transaction on. */
public record AgencyJoined(String controlNumber, Agency agency, Person by) {}
