package io.capdesk.screening;

/** What became of a file that should be the newer list. */
public sealed interface ListImport {

    /** It is in force. */
    record Imported(ListVersion version, ListChanges changes) implements ListImport {}

    /** It says what the list in force says, and changes nothing. */
    record Same(ListVersion version) implements ListImport {}

    /**
     * It is no usable list; the old one stays in force.
     *
     * @param line   counted from 1; 0 when the whole file is meant
     * @param reason in words for the administrator
     */
    record Broken(int line, String reason) implements ListImport {}

    record NotPermitted(ScreeningRefusal refusal) implements ListImport {}
}
