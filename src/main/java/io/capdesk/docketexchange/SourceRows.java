package io.capdesk.docketexchange;

import java.io.IOException;

/** The rows of a file one by one, the same each time it is read. */
interface SourceRows {

    /** Null at the end. @throws BadFile where the file as a whole can't be read */
    SourceRow next() throws IOException, BadFile;

    /** The file is none that the desk can read, whatever its rows; the message is a sentence for whoever sent it. */
    final class BadFile extends Exception {
        private static final long serialVersionUID = 1L;

        BadFile(String sentence) {
            super(sentence);
        }
    }
}
