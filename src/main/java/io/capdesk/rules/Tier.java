package io.capdesk.rules;

/** Where location, headquarters and ultimate parent put a transaction (15 CFR 742.6(b)(10)(iii)). */
public enum Tier {
    /** Macau or Country Group D:5, by location or by headquarters */
    BARRED,
    /** Supplement No. 5 to part 740, paragraph (a) */
    AIA,
    /** Supplement No. 5 to part 740, paragraph (b) */
    GOVERNMENT_ASSURANCE,
    MIDDLE
}
