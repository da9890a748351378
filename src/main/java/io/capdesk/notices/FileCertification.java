package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.InputStream;
import org.springframework.stereotype.Service;

/** An exporter adds the document that the consignee signed to a notice (15 CFR 740.27(b), 740.29(f)). */
@Service
public class FileCertification {

    public sealed interface Outcome {
        record Filed() implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /** Unknown, another organisation's, or of a kind that needs no certification. */
        record NotFound() implements Outcome {}
    }

    private final Notices notices;
    private final DocumentStore documents;

    FileCertification(Notices notices, DocumentStore documents) {
        this.notices = notices;
        this.documents = documents;
    }

    public Outcome file(Person person, String number, String fileName, InputStream content) {
        if (!Permission.FILE_NOTICE.granted(person)
                || notices.find(person, number).filter(Notice::takesCertification).isEmpty()) {
            return new Outcome.NotFound();
        }
        var storing = documents.store(new Upload(number, DocumentKind.CERTIFICATION, fileName, content, person,
                Visibility.APPLICANT_AND_OFFICERS));
        return storing instanceof Storing.Rejected rejected ? new Outcome.Refused(rejected.refusal()) : new Outcome.Filed();
    }
}
