package io.capdesk.docket;

import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentRefusal;

/** Why a file does not come along with a comment; the comment itself is untouched by it. */
public enum CommentFileRefusal implements Refusal {
    TOO_LARGE("The file is larger than the docket takes. Split it or make it smaller."),
    TYPE_NOT_ACCEPTED("The content of the file is not of a type the docket takes: PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), RTF,"
            + " plain text, PNG, JPEG, GIF, TIFF or BMP. The name of the file does not matter."),
    TOO_MANY("The comment already has as many files as the docket takes. Remove one first, or put several into one PDF."),
    KEPT_UNDER_ANOTHER_NAME("The same content is attached already, and its name says otherwise whether it is confidential. Remove that file first."),
    SENT("The comment was sent before this file came. Send the file with a second comment."),
    NOT_A_PAGE("The page is none of this desk's. Open the comment form again.");

    private final String sentence;

    CommentFileRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** What the store says in the words of an application, in the words of a comment. */
    static Refusal of(Refusal storeSays) {
        return storeSays instanceof DocumentRefusal known ? switch (known) {
            case TOO_LARGE -> TOO_LARGE;
            case TYPE_NOT_ACCEPTED -> TYPE_NOT_ACCEPTED;
            case TOO_MANY -> TOO_MANY;
            case HANDED_OVER -> SENT;
            default -> storeSays;
        } : storeSays;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
