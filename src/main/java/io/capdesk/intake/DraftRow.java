package io.capdesk.intake;

import io.capdesk.access.Person;
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
    private UUID powerOfAttorney;

    protected DraftRow() {}

    DraftRow(Person startedBy, ApplicationForm answers, Instant at) {
        this.id = UUID.randomUUID();
        this.organization = startedBy.organization();
        this.powerOfAttorney = startedBy.representation() == null ? null : startedBy.representation().powerOfAttorney();
        this.form = answers;
        this.savedBy = startedBy.username();
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

    /** Everything for the organisation's own people; for an agent's what was begun under the same power. */
    boolean openTo(Person person) {
        return person.representation() == null || person.representation().powerOfAttorney().equals(powerOfAttorney);
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
