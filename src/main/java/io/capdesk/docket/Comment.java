package io.capdesk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A comment as the desk keeps it, private fields included: {@link PublicComment} is what everybody may know.
 *
 * @param position      order of arrival in this database; pages go by it
 * @param documentId    from its posting on, in the docket's one series; null before
 * @param tracking      the receipt's number; null for some imported ones
 * @param text          as it came; {@code html} says how to read it
 * @param publicText    what is shown instead, where something is redacted; else null
 * @param textKey       hash of the normalised text, equal for exact duplicates; null where there is nothing to compare
 * @param paragraph     of the document that it is about; null for the whole
 * @param itemsReceived how many submissions it stands for
 * @param receivedAt    when the last byte of it was here; of an imported one, the day it was received
 * @param receivedDay   that day in Washington
 * @param submission    the page or key it came by; null for imported ones
 * @param sha256        of {@link Receipt#content}; null for imported ones
 * @param verbatim      of an imported comment, the attributes that the rest does not say in the same words, a JSON object; else null
 */
public record Comment(UUID id, long position, String docket, String commentOn, String objectId, String documentId, String tracking,
                      Origin origin, CommentState state, Submitter submitter, String text, boolean html, String publicText,
                      String textKey, Integer paragraph, String title, String firstName, String lastName, String organization,
                      String organizationKind, String category, String city, String region, String country, String zip,
                      String email, String phone, int itemsReceived, Instant receivedAt, LocalDate receivedDay, boolean late,
                      Instant postedAt, Instant modifiedAt, String withdrawnBecause, String restrictedAs, String restrictedWhy,
                      String submission, String sha256, String signedWith, String signature, String verbatim) {

    /** What may be shown of the text. */
    public String shownText() {
        return publicText == null ? text : publicText;
    }
}
