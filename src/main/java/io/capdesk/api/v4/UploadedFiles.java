package io.capdesk.api.v4;

import io.capdesk.access.Person;
import io.capdesk.docket.UploadAddresses;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.PageKind;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was uploaded for a comment that is not posted yet. */
@Component("v4UploadedFiles")
class UploadedFiles {

    private final UploadAddresses addresses;
    private final DocumentStore documents;

    UploadedFiles(UploadAddresses addresses, DocumentStore documents) {
        this.addresses = addresses;
        this.documents = documents;
    }

    /** @param length as the header says, or -1 */
    void keep(String secret, long length, InputStream content) {
        var expected = addresses.find(secret).orElseThrow(() ->
                Refused.notFound("This address takes no file, or its time is over. Ask /v4/file-upload-urls for another one."));
        var kept = documents.store(new Upload(Upload.commentPageOwner(expected.key()), DocumentKind.COMMENT_FILE, expected.fileName(),
                new LimitedContent(length, content), Person.DESK, Visibility.COMMENT_ANALYSTS));
        if (kept instanceof Storing.Rejected rejected) {
            throw Refused.badRequest("The file is not taken", rejected.refusal().sentence());
        }
        addresses.came(secret, ((Storing.Stored) kept).document().id());
    }

    /** The comment is posted with the files that it names and no others. @throws Refused where one of them did not come */
    void onlyThese(String key, List<String> names) {
        Map<String, UUID> came = new LinkedHashMap<>();
        addresses.of(key).stream().filter(one -> one.document() != null).forEach(one -> came.put(one.fileName(), one.document()));
        List<String> missing = names.stream().filter(name -> !came.containsKey(name)).map(Shown::of).distinct().toList();
        if (!missing.isEmpty()) {
            throw Refused.badRequest("Invalid attribute", missing.stream()
                    .map(name -> "files: no file " + name + " was uploaded with this submissionKey.").toList());
        }
        Set<UUID> named = new HashSet<>();
        names.forEach(name -> named.add(came.get(name)));
        String folder = Upload.commentPageOwner(key);
        documents.of(folder).stream().filter(document -> !named.contains(document.id()))
                .forEach(document -> documents.removeFromPage(PageKind.COMMENT, key, document.id()));
    }
}
