package io.capdesk.letters;

import jakarta.mail.internet.MimeMessage;

/** The way out of the house. */
interface Post {

    /** Returns when the letter is out; throws when it is not known to be. */
    void deliver(SentLetter letter, MimeMessage message) throws Exception;
}
