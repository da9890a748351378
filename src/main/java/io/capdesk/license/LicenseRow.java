package io.capdesk.license;

import io.capdesk.rules.Tpp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "license")
class LicenseRow {

    @Id
    private Long id;
    private String number;
    private String controlNumber;
    private Instant issuedAt;
    private LocalDate validUntil;
    private BigDecimal tpp;
    private String conditions;
    private UUID document;

    protected LicenseRow() {}

    LicenseRow(long id, String controlNumber, Instant issuedAt, LocalDate validUntil, Tpp tpp, String conditions) {
        this.id = id;
        this.number = String.format(Locale.ROOT, "D%06d", id);
        this.controlNumber = controlNumber;
        this.issuedAt = issuedAt;
        this.validUntil = validUntil;
        this.tpp = tpp.value();
        this.conditions = conditions;
    }

    void madeOut(UUID pdf) {
        document = pdf;
    }

    License toLicense() {
        return new License(number, controlNumber, issuedAt, validUntil, new Tpp(tpp), conditions, document);
    }
}
