package io.capdesk.docket;

import io.capdesk.access.Refusal;

/**
 * Why a file is not taken for what its pages say or hide.
 *
 * @param page from 1
 */
public record MarkingRefusal(Reason reason, int page) implements Refusal {

    /** Each of them would end in the publication of what was meant to be confidential, or in nobody knowing what is. */
    public enum Reason {
        UNMARKED_PAGE("The name says that the file is business confidential (it begins with BC), but page %d is not marked \"BUSINESS"
                + " CONFIDENTIAL\". Mark the top of every page, or rename the file."),
        UNMARKED_FILE("The name says that the file is business confidential (it begins with BC), but nothing in it is marked \"BUSINESS"
                + " CONFIDENTIAL\". Mark the top of each page, or rename the file."),
        MARKED_PAGE("Page %d is marked \"BUSINESS CONFIDENTIAL\", but the file would be made public, since its name does not begin with BC."
                + " Attach the public version, or give the confidential file a name that begins with BC."),
        MARKED_FILE("The file has the mark \"BUSINESS CONFIDENTIAL\", but it would be made public, since its name does not begin with BC."
                + " Attach the public version, or give the confidential file a name that begins with BC."),
        HIDDEN_WORDS("On page %d words lie under a black box: anybody could copy them out of the file. Print the public version, black out the"
                + " paper and scan it, or remove the words."),
        HIDDEN_IN_FILE("Words of the file are hidden by a black highlight: anybody could copy them out of it. Remove the words, or print the"
                + " public version, black out the paper and scan it."),
        NOT_MARKED_PUBLIC("The public version of a confidential file is marked \"PUBLIC\", and this one is not. Mark its first page and attach"
                + " it again."),
        UNREADABLE("The file could not be read through. It may be damaged: print it to a new PDF and attach that one."),
        TOO_MUCH("The file draws too much to be read through. Print it to a new PDF and attach that one.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    static MarkingRefusal of(Reason reason) {
        return new MarkingRefusal(reason, 0);
    }

    @Override
    public String name() {
        return reason.name();
    }

    @Override
    public String sentence() {
        return reason.sentence.formatted(page);
    }
}
