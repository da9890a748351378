package io.capdesk.intake;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant saves the form as it stands, complete or not. */
@Service
public class SaveDraft {

    public sealed interface Outcome {
        record Saved(Draft draft) implements Outcome {}

        /** Somebody saved in between, in another tab or as a colleague: nothing was overwritten. */
        record Stale(Draft newer) implements Outcome {}

        /** More than the desk keeps of one form; the draft is as it was. */
        record TooLong(Draft asItWas, int limit) implements Outcome {}

        record AlreadyRegistered(String controlNumber) implements Outcome {}

        /** Unknown, or another organisation's: the answer is the same. */
        record NotFound() implements Outcome {}
    }

    private final DraftRows rows;
    private final AgentActs agentActs;
    private final Clock clock;

    SaveDraft(DraftRows rows, AgentActs agentActs, Clock clock) {
        this.rows = rows;
        this.agentActs = agentActs;
        this.clock = clock;
    }

    /** @param version of the draft that the form was filled from */
    @Transactional
    public Outcome save(Person person, UUID draft, int version, ApplicationForm form) {
        if (!Permission.DRAFT_APPLICATION.granted(person)) {
            return new Outcome.NotFound();
        }
        return rows.lock(draft, person.organization()).filter(row -> row.openTo(person))
                .map(row -> save(row, version, form, person))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome save(DraftRow row, int version, ApplicationForm form, Person person) {
        if (row.controlNumber() != null) {
            return new Outcome.AlreadyRegistered(row.controlNumber());
        }
        if (row.version() != version) {
            return new Outcome.Stale(row.toDraft());
        }
        if (new FormAsJson().convertToDatabaseColumn(form).length() > FormAsJson.LONGEST) {
            return new Outcome.TooLong(row.toDraft(), FormAsJson.LONGEST);
        }
        agentActs.record(person, "SAVE_DRAFT", row.toDraft().id());
        row.save(form, person.username(), clock.instant());
        return new Outcome.Saved(row.toDraft());
    }
}
