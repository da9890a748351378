package io.capdesk.license;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LicenseRows extends Repository<LicenseRow, Long> {

    LicenseRow save(LicenseRow license);

    Optional<LicenseRow> findByControlNumber(String controlNumber);
}
