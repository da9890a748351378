package io.capdesk.portal;

import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that come and go with a draft's form. */
@Component
class DraftFiles {

    /**
     * @param kind    of the added file, as chosen; the desk's own kinds are not to be filed
     * @param leftOut whether a file was too large to be read at all
     */
    record Change(Optional<MultipartFile> added, String kind, boolean leftOut, Optional<UUID> removed) {}

    private final DocumentStore documents;

    DraftFiles(DocumentStore documents) {
        this.documents = documents;
    }

    /** @return the first refusal, if there was one */
    Optional<Refusal> change(Person person, Draft draft, Change change) {
        if (change.leftOut()) {
            return Optional.of(DocumentRefusal.TOO_LARGE);
        }
        Optional<Refusal> refusal = change.removed().flatMap(id -> remove(person, draft, id));
        return refusal.isPresent() ? refusal
                : change.added().filter(file -> !nothingChosen(file)).flatMap(file -> add(person, draft, file, change.kind()));
    }

    private Optional<Refusal> add(Person person, Draft draft, MultipartFile file, String chosen) {
        var kind = DocumentKind.FILED.stream().filter(one -> one.name().equals(chosen)).findFirst();
        if (kind.isEmpty()) {
            return Optional.of(DocumentRefusal.KIND_MISSING);
        }
        try (var content = file.getInputStream()) {
            var storing = documents.store(new Upload(draft.documentOwner(), kind.get(),
                    file.getOriginalFilename(), content, person, Visibility.APPLICANT_AND_OFFICERS));
            return storing instanceof Storing.Rejected rejected ? Optional.of(rejected.refusal()) : Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Only this draft's files: the store does not know whose drafts a person may touch. */
    private Optional<Refusal> remove(Person person, Draft draft, UUID id) {
        return documents.of(draft.documentOwner()).stream().anyMatch(document -> document.id().equals(id))
                ? documents.remove(id, person).map(refusal -> refusal)
                : Optional.empty();
    }

    /** Browsers send an empty part without a name when no file was chosen. */
    private static boolean nothingChosen(MultipartFile file) {
        return file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty());
    }
}
