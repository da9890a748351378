package io.capdesk.docket;

import io.capdesk.access.Refusal;

/** Why a document is not announced. */
public enum AnnouncementRefusal implements Refusal {
    NOT_PERMITTED("Only comment analysts announce documents."),
    DOCKET_UNREADABLE("Enter a docket id such as BIS-2025-0001: the agency, the year and a serial of four digits."),
    DOCKET_TITLE_MISSING("The docket is new. Enter its title, of 1,000 characters at most."),
    RIN_UNREADABLE("Enter a regulation identifier such as 0694-AJ90, or leave it out."),
    KIND_MISSING("Choose what kind of document it is."),
    TITLE_MISSING("Enter the document's title, of 1,000 characters at most."),
    FR_NUMBER_UNREADABLE("Enter a Federal Register number such as 2025-00636, or leave it out."),
    CITATION_TOO_LONG("Shorten the citation to 200 characters."),
    DAY_MISSING("Enter the day of publication."),
    LAST_DAY_MISSING("Enter the last day for comments, on or after the day of publication."),
    PERIOD_TOO_LONG("The period is longer than two years. Check the last day."),
    CONTACT_UNREADABLE("Enter one e-mail address, or leave it out.");

    private final String sentence;

    AnnouncementRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
