package io.capdesk.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LicenseRows extends Repository<LicenseRow, Long> {

    LicenseRow save(LicenseRow license);

    Optional<LicenseRow> findByControlNumber(String controlNumber);

    Optional<LicenseRow> findByNumber(String number);

    List<LicenseRow> findByValidUntilGreaterThanEqual(LocalDate day);
}
