package io.capdesk.intake;

import io.capdesk.access.Person;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
    private String activity;
    private String consigneeName;
    private String consigneeAddress;
    private String consigneeHeadquarters;
    private String ultimateParent;
    private String ultimateParentHeadquarters;
    private String chip;
    private long quantity;
    private String endUse;
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

    ApplicationRow(long number, Draft draft, Person applicant, String applicantName, Instant at) {
        this.number = number;
        this.controlNumber = ControlNumber.of(number);
        ApplicationForm form = draft.form();
        this.draft = draft.id();
        this.organization = applicant.organization();
        this.applicantName = applicantName;
        this.contactName = applicant.displayName();
        this.contactEmail = applicant.email();
        this.registeredBy = applicant.username();
        this.registeredAt = at;
        this.destination = form.destination();
        this.activity = form.activity();
        this.consigneeName = form.consigneeName();
        this.consigneeAddress = form.consigneeAddress();
        this.consigneeHeadquarters = form.consigneeHeadquarters();
        this.ultimateParent = form.ultimateParent();
        this.ultimateParentHeadquarters = form.ultimateParentHeadquarters();
        this.chip = form.chip();
        this.quantity = Long.parseLong(form.quantity());
        this.endUse = form.endUse();
        enter(Stage.REGISTERED, at);
    }

    void enter(Stage next, Instant at) {
        stage = next;
        history.add(new Entered(next, at));
    }

    Stage stage() {
        return stage;
    }

    String controlNumber() {
        return controlNumber;
    }

    Application toApplication(Determined determined) {
        var form = new ApplicationForm(destination, activity, consigneeName, consigneeAddress, consigneeHeadquarters,
                ultimateParent, ultimateParentHeadquarters, chip, Long.toString(quantity), endUse);
        return new Application(controlNumber, organization, applicantName, contactName, contactEmail, registeredBy,
                registeredAt, form, stage, history.stream().map(Entered::toStageEntered).toList(), determined);
    }
}
