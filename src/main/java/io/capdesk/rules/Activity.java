package io.capdesk.rules;

/** What is done with the items (15 CFR 734.13, 734.14, 734.16). */
public enum Activity {
    EXPORT,
    REEXPORT,
    TRANSFER_IN_COUNTRY
}
