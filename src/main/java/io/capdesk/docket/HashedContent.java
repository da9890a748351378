package io.capdesk.docket;

import io.capdesk.documents.Document;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** What a receipt vouches for: the words, who speaks, and every file by its own hash. */
final class HashedContent {

    private HashedContent() {}

    static String of(Submission typed, List<Document> files) {
        String content = "Comment on: " + typed.commentOn() + "\nSubmitter: " + typed.submitter() + "\nName: " + typed.firstName() + " "
                + typed.lastName() + "\nOrganization: " + typed.organization() + "\nParagraph: "
                + (typed.paragraph() == null ? "" : typed.paragraph()) + "\nSubmissions: " + typed.itemsReceived()
                + files.stream().map(file -> "\nFile: " + file.sha256() + " " + file.fileName()).collect(Collectors.joining())
                + "\nText:\n" + typed.text();
        return HexFormat.of().formatHex(TextKey.sha256(content));
    }
}
