package io.capdesk.api.v4;

import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.Origin;
import io.capdesk.docket.UploadAddresses;
import io.capdesk.documents.Document;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was uploaded for a comment that is not posted yet. */
@Component("v4UploadedFiles")
class UploadedFiles {

    private static final String TITLE = "The file is not taken";

    private final UploadAddresses addresses;
    private final KeepCommentFile keepCommentFile;

    UploadedFiles(UploadAddresses addresses, KeepCommentFile keepCommentFile) {
        this.addresses = addresses;
        this.keepCommentFile = keepCommentFile;
    }

    /** @throws Refused where the address is none, or the file is not taken */
    void keep(String secret, InputStream content) {
        var expected = addresses.find(secret).orElseThrow(() ->
                Refused.notFound("This address takes no file, or its time is over. Ask /v4/file-upload-urls for another one."));
        MessageDigest digest = sha256();
        keepCommentFile.keep(expected.key(), Origin.API, expected.fileName(), new DigestInputStream(content, digest))
                .ifPresent(refusal -> {
                    throw Refused.badRequest(TITLE, refusal.sentence());
                });
        String hash = HexFormat.of().formatHex(digest.digest());
        // the store may know the content by another name and id
        UUID kept = keepCommentFile.kept(expected.key()).stream().filter(document -> document.sha256().equals(hash)).map(Document::id)
                .findFirst().orElseThrow(() -> Refused.badRequest(TITLE, "The comment was posted meanwhile, without it."));
        addresses.came(secret, kept);
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
        keepCommentFile.kept(key).stream().map(Document::id).filter(id -> !named.contains(id))
                .forEach(id -> keepCommentFile.remove(key, id));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
