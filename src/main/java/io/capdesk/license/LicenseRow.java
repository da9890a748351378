package io.capdesk.license;

import io.capdesk.rules.Tpp;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    @ElementCollection
    @CollectionTable(name = "license_condition", joinColumns = @JoinColumn(name = "license"))
    @OrderColumn(name = "position")
    @Column(name = "said")
    private List<String> conditions;

    @ElementCollection
    @CollectionTable(name = "license_rider", joinColumns = @JoinColumn(name = "license"))
    @OrderColumn(name = "position")
    @Column(name = "said")
    private List<String> riders;

    private UUID document;

    protected LicenseRow() {}

    LicenseRow(long id, String controlNumber, Instant issuedAt, LocalDate validUntil, Tpp tpp,
            List<String> conditions, List<String> riders) {
        this.id = id;
        this.number = String.format(Locale.ROOT, "D%06d", id);
        this.controlNumber = controlNumber;
        this.issuedAt = issuedAt;
        this.validUntil = validUntil;
        this.tpp = tpp.value();
        this.conditions = List.copyOf(conditions);
        this.riders = List.copyOf(riders);
    }

    void madeOut(UUID pdf) {
        document = pdf;
    }

    String controlNumber() {
        return controlNumber;
    }

    License toLicense() {
        return new License(number, controlNumber, issuedAt, validUntil, new Tpp(tpp), List.copyOf(conditions),
                List.copyOf(riders), document);
    }
}
