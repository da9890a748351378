package io.capdesk.docket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The public side of the dockets: posted comments, without what is private or confidential. */
@Service
public class PublicDocket {

    private final CommentRows rows;
    private final PostedRows posted;
    private final Set<PublicField> shown;

    PublicDocket(CommentRows rows, PostedRows posted,
            @Value("${capdesk.docket.public-fields:FIRST_NAME,LAST_NAME,ORGANIZATION,STATE_PROVINCE_REGION,COUNTRY}") Set<PublicField> shown) {
        this.rows = rows;
        this.posted = posted;
        this.shown = Set.copyOf(shown);
    }

    public Optional<PublicComment> comment(String documentId) {
        return rows.byDocumentId(documentId).filter(one -> one.state().inPublicDocket()).map(this::shown);
    }

    /** Those of these that are in the public docket, by their ids. */
    public Map<String, PublicComment> comments(List<String> documentIds) {
        var found = posted.comments(documentIds);
        var files = posted.files(found.stream().map(Comment::id).toList());
        return found.stream().collect(Collectors.toMap(Comment::documentId,
                one -> PublicComment.of(one, files.getOrDefault(one.id(), List.of()), shown)));
    }

    /**
     * The newest first.
     *
     * @param next where the following page begins; null where there is none
     */
    public record Page(List<PublicComment> comments, PostedKey next) {}

    /** @param before null for the newest */
    public Page posted(String docket, PostedKey before, int most) {
        List<Comment> found = posted.posted(docket, before, most + 1);
        List<Comment> page = found.subList(0, Math.min(most, found.size()));
        var files = posted.files(page.stream().map(Comment::id).toList());
        return new Page(page.stream().map(one -> PublicComment.of(one, files.getOrDefault(one.id(), List.of()), shown)).toList(),
                found.size() > most ? PostedKey.of(page.get(most - 1)) : null);
    }

    /** Of one that is in the public docket. */
    public PublicComment shown(Comment comment) {
        return PublicComment.of(comment, rows.files(comment.id()), shown);
    }

    /** Of one that is in the public docket, as lists show it. */
    PublicComment withoutFiles(Comment comment) {
        return PublicComment.of(comment, List.of(), shown);
    }

    /** The comment that the file with this id came with, as everybody may know it. */
    public Optional<PublicComment> ofFile(String objectId) {
        return rows.byFile(objectId).filter(one -> one.documentId() != null && one.state().inPublicDocket()).map(this::shown);
    }

    /** Of one that is in the public docket, with its files, confidential ones too. */
    public PublicComment shown(Comment comment, List<CommentFile> files) {
        return PublicComment.of(comment, files, shown);
    }

    /** The file that everybody may have under this number of a posted comment. */
    public Optional<CommentFile> file(String documentId, int position) {
        return comment(documentId).map(PublicComment::files).orElse(List.of()).stream()
                .filter(file -> file.position() == position).findFirst();
    }
}
