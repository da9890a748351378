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
    private final AgentActs agentActs;
    private final OwnData own;
    private final Clock clock;

    Drafts(DraftRows rows, AgentActs agentActs, OwnData own, Clock clock) {
        this.rows = rows;
        this.agentActs = agentActs;
        this.own = own;
        this.clock = clock;
    }

    @Transactional
    public Draft start(Person person) {
        return start(person, ApplicationForm.EMPTY);
    }

    /**
     * A draft that begins with answers given before; files and signature don't come along, and what the organisation says of
     * itself is taken as it says now.
     */
    @Transactional
    public Draft start(Person person, ApplicationForm answers) {
        if (!Permission.DRAFT_APPLICATION.granted(person)) {
            throw new IllegalArgumentException(person.username() + " is no applicant");
        }
        agentActs.record(person, "START_DRAFT", null);
        return rows.save(new DraftRow(person, own.into(answers, person), clock.instant())).toDraft();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(Person person, UUID draft) {
        return rows.find(draft, person.organization()).filter(row -> row.openTo(person)).map(DraftRow::toDraft);
    }

    /** Not yet registered, last saved first. */
    @Transactional(readOnly = true)
    public List<Draft> open(Person person) {
        return rows.open(person.organization()).stream().filter(row -> row.openTo(person)).map(DraftRow::toDraft).toList();
    }
}
