package io.capdesk.license;

import io.capdesk.deadlines.BusinessDays;
import io.capdesk.deadlines.StatutoryClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How long a licence is valid (15 CFR 750.7(g)). */
final class LicenseValidity {

    /** Items of 742.6(a)(6)(iii)(A): the .a level of 3A090, 4A090 and the corresponding .z paragraphs. */
    private static final Pattern ADVANCED_COMPUTING = Pattern.compile(".*\\.(a|z\\.1)");
    private static final int ADVANCED_COMPUTING_YEARS = 1;
    private static final int YEARS = 4;

    private LicenseValidity() {}

    /** Last day of validity; one that falls on no business day moves to the next. */
    static LocalDate until(Instant issuedAt, String eccn) {
        var years = eccn != null && ADVANCED_COMPUTING.matcher(eccn).matches() ? ADVANCED_COMPUTING_YEARS : YEARS;
        return BusinessDays.onOrAfter(LocalDate.ofInstant(issuedAt, StatutoryClock.WASHINGTON).plusYears(years));
    }
}
