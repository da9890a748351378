package io.capdesk.allocation;

/** In what a repeated request differs from the one that its id belongs to. */
public enum Difference {
    ACCOUNT, AMOUNT, REFERENCE
}
