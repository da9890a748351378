package io.capdesk.documents;

import java.util.List;

/** What a file is for, as the person who filed it says. */
public enum DocumentKind {
    PURCHASE_ORDER("Purchase order"),
    TECHNICAL_SPECIFICATION("Technical specification"),
    LETTER_OF_EXPLANATION("Letter of explanation"),
    OTHER("Other document"),
    /** What a consignee certified and signed before an exception is used (15 CFR 740.27(b), 740.29(f)). */
    CERTIFICATION("Signed certification"),
    /** For an agent of a foreign principal (15 CFR 748.4(b)(2)). */
    POWER_OF_ATTORNEY("Power of attorney"),
    /** Of a pre-license check (15 CFR 750.4(b)(2)). */
    SITE_VISIT_REPORT("Site visit report"),
    /** Filed with a public comment. */
    COMMENT_FILE("Comment file"),
    LICENSE("License"),
    LETTER("Letter");

    /** What applicants file, the most wanted first. */
    public static final List<DocumentKind> FILED =
            List.of(PURCHASE_ORDER, TECHNICAL_SPECIFICATION, LETTER_OF_EXPLANATION, OTHER);

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    /** Papers the desk makes out itself: no number of filed documents may keep a license out of its case. */
    boolean madeByDesk() {
        return this == LICENSE || this == LETTER;
    }

    /** Those of this kind, in their order. */
    public List<Document> among(List<Document> documents) {
        return documents.stream().filter(document -> document.kind() == this).toList();
    }

    public String title() {
        return title;
    }
}
