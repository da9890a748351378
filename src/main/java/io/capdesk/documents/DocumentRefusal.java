package io.capdesk.documents;

import io.capdesk.access.Refusal;

/** Why a file is not taken, or not removed. */
public enum DocumentRefusal implements Refusal {
    NO_FILE_NAME("The file has no name. Choose a file and try again."),
    KIND_MISSING("Choose from the list what the file is."),
    EMPTY("The file is empty. Check it and choose it again."),
    TOO_LARGE("The file is larger than this desk takes. Split it or make it smaller."),
    TYPE_NOT_ACCEPTED("The content of the file is not of a type this desk takes: PDF, PNG, JPEG, plain text,"
            + " Word (.docx) or Excel (.xlsx). The name of the file does not matter."),
    DAMAGED("The file could not be read through. It may be damaged or protected by a password: save it again."),
    PROTECTED("The PDF is protected by a password or by rights. Save or print it to a PDF without protection."),
    ACTIVE_CONTENT("The PDF contains scripts, launches programs or plays media. Print it to a new PDF and upload that one."),
    FILES_INSIDE("The file carries other files inside it. Save it without them and upload each by itself."),
    OLD_OFFICE("The file is of the old Word or Excel kind (.doc, .xls), or it has a password. Save it as .docx or .xlsx without"
            + " a password, or as PDF."),
    HAS_MACROS("The file contains macros. Save it without macros as .docx or .xlsx."),
    UNPACKS_TOO_LARGE("The file unpacks to more than this desk takes. Remove large embedded content or save it as PDF."),
    TOO_MANY("The application already has as many files as this desk takes. Remove one first."),
    HANDED_OVER("The application was registered meanwhile, so its draft takes no more files."),
    PART_OF_THE_RECORD("The file belongs to a registered application. It is part of the record and stays."),
    NOT_FOUND("There is no such file.");

    private final String sentence;

    DocumentRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
