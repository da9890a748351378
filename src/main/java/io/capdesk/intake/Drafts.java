package io.capdesk.intake;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of an organisation: its people share them, nobody else knows of them. */
@Service
public class Drafts {

    private final DraftRows rows;
    private final Clock clock;

    Drafts(DraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public Draft start(Person person) {
        return start(person, ApplicationForm.EMPTY);
    }

    /** A draft that begins with answers given before; files and signature don't come along. */
    @Transactional
    public Draft start(Person person, ApplicationForm answers) {
        if (!Permission.DRAFT_APPLICATION.granted(person)) {
            throw new IllegalArgumentException(person.username() + " is no applicant");
        }
        return rows.save(new DraftRow(person.organization(), answers, person.username(), clock.instant())).toDraft();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Person person, UUID draft) {
        return rows.find(draft, person.organization()).map(DraftRow::toDraft);
    }

    /** Not yet registered, last saved first. */
    @Transactional(readOnly = true)
    public List<Draft> open(Person person) {
        return rows.open(person.organization()).stream().map(DraftRow::toDraft).toList();
    }
}
