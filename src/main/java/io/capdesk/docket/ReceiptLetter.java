package io.capdesk.docket;

import io.capdesk.letters.Letter;
import java.util.HashMap;
import java.util.Map;

/** The receipt by e-mail, for whoever asked for it. */
final class ReceiptLetter {

    private ReceiptLetter() {}

    static Letter of(Submission typed, Receipt receipt, DocketDocument document) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("tracking", receipt.tracking());
        facts.put("documentId", document.id());
        facts.put("documentTitle", document.title());
        facts.put("statement", receipt.statement());
        facts.put("signature", receipt.signature());
        facts.put("signedWith", receipt.signedWith());
        facts.put("late", receipt.late());
        var name = typed.submitter() == Submitter.ORGANIZATION ? typed.organization()
                : typed.submitter() == Submitter.INDIVIDUAL ? typed.firstName() + " " + typed.lastName() : "Commenter";
        return Letter.ofAccount(name, typed.email(), "comment-receipt", facts);
    }
}
