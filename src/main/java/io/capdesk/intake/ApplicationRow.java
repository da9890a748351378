package io.capdesk.intake;

import io.capdesk.access.Person;
import io.capdesk.caseload.CaseOpened;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "application")
class ApplicationRow {

    @Id
    private Long number;
    @Column(name = "control_number")
    private String controlNumber;
    private UUID draft;
    private UUID organization;
    private String applicantName;
    private String contactName;
    private String contactEmail;
    private String registeredBy;
    private Instant registeredAt;
    private String destination;
    private String consigneeName;
    @Convert(converter = FormAsJson.class)
    private ApplicationForm form;
    private String signedBy;
    private UUID powerOfAttorney;
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @ElementCollection
    @CollectionTable(name = "application_stage",
            joinColumns = @JoinColumn(name = "control_number", referencedColumnName = "control_number"))
    @OrderColumn(name = "position")
    private List<Entered> history = new ArrayList<>();

    @Embeddable
    static class Entered {
        @Enumerated(EnumType.STRING)
        private Stage stage;
        private Instant enteredAt;

        protected Entered() {}

        Entered(Stage stage, Instant enteredAt) {
            this.stage = stage;
            this.enteredAt = enteredAt;
        }

        StageEntered toStageEntered() {
            return new StageEntered(stage, enteredAt);
        }
    }

    protected ApplicationRow() {}

    ApplicationRow(long number, Draft draft, Person applicant, String applicantName, String signedBy, Instant at) {
        this.number = number;
        this.controlNumber = ControlNumber.of(number);
        this.draft = draft.id();
        this.organization = applicant.organization();
        this.applicantName = applicantName;
        this.contactName = applicant.displayName();
        this.contactEmail = applicant.email();
        this.registeredBy = applicant.username();
        this.registeredAt = at;
        this.form = draft.form();
        this.destination = form.shipment().destination();
        this.consigneeName = form.consignee().name();
        this.signedBy = signedBy;
        this.powerOfAttorney = applicant.representation() == null ? null : applicant.representation().powerOfAttorney();
        enter(Stage.REGISTERED, at);
    }

    void enter(Stage next, Instant at) {
        stage = next;
        history.add(new Entered(next, at));
    }

    ApplicationForm form() {
        return form;
    }

    void amend(ApplicationForm amended) {
        form = amended;
    }

    Stage stage() {
        return stage;
    }

    String controlNumber() {
        return controlNumber;
    }

    CaseOpened toCaseOpened() {
        return new CaseOpened(number, controlNumber, organization, applicantName, destination, consigneeName, registeredAt,
                stage.name(), form.namedParties());
    }

    Application toApplication(Determined determined) {
        return new Application(controlNumber, organization, applicantName, contactName, contactEmail, registeredBy,
                registeredAt, signedBy, powerOfAttorney, form, stage, history.stream().map(Entered::toStageEntered).toList(), determined);
    }
}
