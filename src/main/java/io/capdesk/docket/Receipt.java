package io.capdesk.docket;

import java.time.Instant;

/**
 * What proves that a comment was received, and when: whoever has it can show it, and anybody can check it with the desk's public
 * key and no help of the desk.
 *
 * @param receivedAt when the last byte of the comment was here
 * @param late       whether that was after the close
 * @param content    hash of what was received (SHA-256, hexadecimal): the text, who speaks, and each file's hash
 * @param signedWith id of the key
 * @param signature  Ed25519 over {@link #statement()} in UTF-8, Base64
 */
public record Receipt(String tracking, String commentOn, Instant receivedAt, boolean late, String content, String signedWith,
                      String signature) {

    /** Of one that came by this desk. */
    public static Receipt of(Comment comment) {
        return new Receipt(comment.tracking(), comment.commentOn(), comment.receivedAt(), comment.late(), comment.sha256(),
                comment.signedWith(), comment.signature());
    }

    /** What is signed, to the last line end. */
    public String statement() {
        return statement(tracking, commentOn, receivedAt, late, content);
    }

    static String statement(String tracking, String commentOn, Instant receivedAt, boolean late, String content) {
        return "Capdesk receipt 1\n"
                + "Tracking number: " + tracking + "\n"
                + "Comment on: " + commentOn + "\n"
                + "Received at: " + receivedAt + "\n"
                + "In time: " + (late ? "no, after the close" : "yes") + "\n"
                + "Content (SHA-256): " + content + "\n";
    }
}
