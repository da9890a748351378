package io.capdesk.license;

import io.capdesk.intake.IssuedLicenses;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The licenses that applications cite. */
@Component
class CitedLicenses implements IssuedLicenses {

    private final LicenseRows rows;

    CitedLicenses(LicenseRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Cited> cited(String number) {
        return number.isEmpty() ? Optional.empty() : rows.findByNumber(number).map(LicenseRow::toLicense)
                .map(license -> new Cited(license.number(), license.controlNumber(), license.validUntil()));
    }
}
