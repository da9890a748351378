package io.capdesk.docket;

/** By which door a comment came. */
public enum Origin {
    PORTAL,
    API,
    IMPORT
}
