package io.capdesk.intake;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "draft")
class DraftRow {

    @Id
    private UUID id;
    private UUID organization;
    private int version;
    @Convert(converter = FormAsJson.class)
    private ApplicationForm form;
    private String savedBy;
    private Instant savedAt;
    private String controlNumber;

    protected DraftRow() {}

    DraftRow(UUID organization, ApplicationForm answers, String startedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.organization = organization;
        this.form = answers;
        this.savedBy = startedBy;
        this.savedAt = at;
    }

    void save(ApplicationForm newForm, String by, Instant at) {
        form = newForm;
        savedBy = by;
        savedAt = at;
        version++;
    }

    void registeredAs(String number) {
        controlNumber = number;
    }

    int version() {
        return version;
    }

    String controlNumber() {
        return controlNumber;
    }

    Draft toDraft() {
        return new Draft(id, version, form, savedBy, savedAt, controlNumber);
    }
}
