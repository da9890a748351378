package io.capdesk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What everybody may know of a comment in the public docket. Pages, the API, downloads and the public search are made of this and
 * of nothing else, so what is private or confidential has no way there.
 *
 * @param text     plain words; empty where the comment is restricted or withdrawn
 * @param html     the same as the API has it, an imported one with the markup that it came with; null where there is no text
 * @param files    only those that are public
 * @param verbatim of an imported one, what its source says in public in other words ({@link Verbatim}); else null
 */
public record PublicComment(String documentId, String docket, String commentOn, String objectId, String tracking, String title,
                            CommentState state, Submitter submitter, String text, Integer paragraph, String firstName,
                            String lastName, String organization, String category, String city, String region, String country,
                            String zip, int itemsReceived, LocalDate receivedDay, boolean late, Instant postedAt, Instant modifiedAt,
                            String withdrawnBecause, String restrictedAs, String restrictedWhy, String html,
                            List<CommentFile> files, String verbatim) {

    /** Of the kinds of restriction the one whose reason says it all; of the desk's own others it may tell what is restricted. */
    private static final String REASON_IS_PUBLIC = "Other";

    /** @throws IllegalArgumentException for one that is not in the public docket */
    public static PublicComment of(Comment one, List<CommentFile> files, Set<PublicField> shown) {
        if (one.documentId() == null || !one.state().inPublicDocket()) {
            throw new IllegalArgumentException("not in the public docket: " + one.id());
        }
        boolean readable = one.state() == CommentState.POSTED && one.shownText() != null;
        return new PublicComment(one.documentId(), one.docket(), one.commentOn(), one.objectId(), one.tracking(), one.title(),
                one.state(), one.submitter(),
                !readable ? "" : one.html() && one.publicText() == null ? CommentText.plain(one.text()) : one.shownText(),
                one.paragraph(), only(shown, PublicField.FIRST_NAME, one.firstName()),
                only(shown, PublicField.LAST_NAME, one.lastName()), only(shown, PublicField.ORGANIZATION, one.organization()),
                one.category(), only(shown, PublicField.CITY, one.city()), only(shown, PublicField.STATE_PROVINCE_REGION, one.region()),
                only(shown, PublicField.COUNTRY, one.country()), only(shown, PublicField.ZIP, one.zip()), one.itemsReceived(),
                one.receivedDay(), one.late(), one.postedAt(), one.modifiedAt(), one.withdrawnBecause(), one.restrictedAs(),
                one.origin() == Origin.IMPORT || REASON_IS_PUBLIC.equals(one.restrictedAs()) ? one.restrictedWhy() : null,
                !readable ? null : one.html() && one.publicText() == null ? one.text() : CommentText.html(one.shownText()),
                readable ? files.stream().filter(CommentFile::isPublic).toList() : List.of(),
                Verbatim.of(one.verbatim()).publicPart(one.state()));
    }

    /** Who speaks, as a list names them. */
    public String who() {
        if (organization != null && !organization.isBlank()) {
            return organization;
        }
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return name.isEmpty() ? "Anonymous" : name;
    }

    private static String only(Set<PublicField> shown, PublicField field, String value) {
        return shown.contains(field) ? value : null;
    }
}
