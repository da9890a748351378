package io.capdesk.validatedenduser;

import io.capdesk.allocation.AccountKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One company's authorization in one country.
 *
 * @param number       {@code NV00001}
 * @param headquarters of the company, two letters
 */
public record NationalAuthorization(String number, String company, String headquarters, String country, LocalDate grantedOn,
                                    String recordedBy, Instant recordedAt) {

    public AccountKey account() {
        return AccountKey.nationalEndUser(company, country);
    }
}
