package io.capdesk.intake;

import io.capdesk.access.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registered applications, to read. */
@Service
@Transactional(readOnly = true)
public class Applications {

    private final ApplicationRows rows;
    private final Determinations determinations;

    Applications(ApplicationRows rows, Determinations determinations) {
        this.rows = rows;
        this.determinations = determinations;
    }

    /** For staff: whoever calls this has asked {@code access} first. */
    public Optional<Application> find(String controlNumber) {
        return rows.find(controlNumber).map(this::toApplication);
    }

    public Application get(String controlNumber) {
        return find(controlNumber)
                .orElseThrow(() -> new IllegalArgumentException("no application " + controlNumber));
    }

    /** For applicants: another organisation's application does not exist. */
    public Optional<Application> find(Person person, String controlNumber) {
        return find(controlNumber).filter(application -> application.openTo(person));
    }

    /** The organisation's applications, newest first. */
    public List<Application> of(Person person) {
        return person.organization() == null
                ? List.of()
                : rows.of(person.organization()).stream().map(this::toApplication).filter(one -> one.openTo(person)).toList();
    }

    /** Whether anybody has ever registered one here. */
    public boolean any() {
        return rows.count() > 0;
    }

    /** Not closed, oldest first. */
    public List<Application> open() {
        return rows.notIn(Stage.CLOSED).stream().map(this::toApplication).toList();
    }

    /** Of these, the ones that were closed because no license is needed. */
    public List<String> closedWithoutLicense(Collection<String> controlNumbers) {
        return controlNumbers.isEmpty() ? List.of() : rows.in(Stage.NO_LICENSE_REQUIRED, controlNumbers);
    }

    private Application toApplication(ApplicationRow row) {
        return row.toApplication(determinations.find(row.controlNumber()).orElse(null));
    }
}
