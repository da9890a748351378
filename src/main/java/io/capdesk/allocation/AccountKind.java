package io.capdesk.allocation;

/** What an allocation is given to. */
public enum AccountKind {
    /** A destination, cumulative over 2025 to 2027; 15 CFR 742.6(b)(10)(iii)(B). */
    COUNTRY,
    /** An ultimate parent, one calendar year; 15 CFR 740.29(d). */
    LPP,
    /** A national validated end user in one country, cumulative by the quarter's figure; 15 CFR 748.15(a)(2)(iii)(B). */
    NVEU,
    /** An ultimate parent, over all years: a threshold from which BIS gets the certification, and no cap; 15 CFR 740.27(c). */
    AIA_CERTIFICATE;

    /** Whether who asks in vain is looked at again later; else nobody comes back to an answer. */
    boolean queues() {
        return this == COUNTRY;
    }
}
