package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** An exporter gives the paper that an exception asks for, with the notice or, signed anew, after it (15 CFR 740.27(b), 740.29(f)). */
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

    /** Before it is filed: kept with the page, whatever becomes of the rest of what was typed. Empty when it is kept. */
    public Optional<Refusal> keep(Person person, UUID page, NoticeKind kind, String fileName, InputStream content) {
        var storing = Permission.FILE_NOTICE.granted(person) ? documents.store(new Upload(Upload.noticePageOwner(page), kind.document(),
                fileName, content, person, Visibility.APPLICANT_AND_OFFICERS)) : new Storing.Rejected(DocumentRefusal.NOT_FOUND);
        return storing instanceof Storing.Rejected rejected ? Optional.of(rejected.refusal()) : Optional.empty();
    }

    /** Names of what is kept with a page. */
    public List<String> kept(UUID page) {
        return documents.of(Upload.noticePageOwner(page)).stream().map(Document::fileName).toList();
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
