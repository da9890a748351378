package io.capdesk.docket;

import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.docket.MarkingRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The public versions of confidential files say that they are public. Asked when the comment is sent, since a file whose name begins
 * with P beside no confidential one is any file.
 */
@Component
class PublicCopies {

    private final DocumentStore documents;

    PublicCopies(DocumentStore documents) {
        this.documents = documents;
    }

    List<SubmissionProblem> problems(List<Document> files) {
        if (files.stream().noneMatch(file -> FilingName.of(file.fileName()) == FilingName.CONFIDENTIAL)) {
            return List.of();
        }
        return files.stream().filter(file -> FilingName.of(file.fileName()) == FilingName.PUBLIC_COPY).filter(file -> !saysPublic(file))
                .map(file -> new SubmissionProblem("files", "\"" + file.fileName() + "\": "
                        + MarkingRefusal.of(Reason.NOT_MARKED_PUBLIC).sentence())).toList();
    }

    private boolean saysPublic(Document file) {
        try {
            Path copy = Files.createTempFile("capdesk-comment", null);
            try (InputStream content = documents.open(file.id())) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return MarkedPages.saysPublic(copy, file.mediaType());
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
