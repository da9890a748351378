package io.capdesk.license;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Licenses, to read. */
@Service
public class Licenses {

    private final LicenseRows rows;

    Licenses(LicenseRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<License> find(String controlNumber) {
        return rows.findByControlNumber(controlNumber).map(LicenseRow::toLicense);
    }
}
