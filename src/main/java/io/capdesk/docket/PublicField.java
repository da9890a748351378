package io.capdesk.docket;

/** What each agency says of its own commenters, or does not; never public are e-mail, phone, fax and street. */
public enum PublicField {
    FIRST_NAME,
    LAST_NAME,
    ORGANIZATION,
    CITY,
    STATE_PROVINCE_REGION,
    COUNTRY,
    ZIP
}
