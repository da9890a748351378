package io.capdesk.questions;

import io.capdesk.access.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Questions, to read. */
@Service
public class Questions {

    private final QuestionRows rows;

    Questions(QuestionRows rows) {
        this.rows = rows;
    }

    public Optional<Question> find(UUID id) {
        return rows.find(id);
    }

    public Question get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("no question " + id));
    }

    /** In the order in which they were asked; for the applicant, whose case it is the caller has settled. */
    public List<Question> of(String controlNumber) {
        return rows.of(controlNumber);
    }

    public Optional<Question> find(String controlNumber, int ordinal) {
        return rows.of(controlNumber).stream().filter(question -> question.ordinal() == ordinal).findFirst();
    }

    /** Those that a member of the staff may know; whether the case is theirs to open the caller has settled. */
    public List<Question> of(Person reader, String controlNumber) {
        return rows.of(controlNumber).stream().filter(question -> question.asker().visibleTo(reader)).toList();
    }
}
