package io.capdesk.commentreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.Comments;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An analyst opens a file that came with a comment. That somebody opened a confidential one stays on record. */
@Service
public class OpenCommentFile {

    private final Comments comments;
    private final AuditTrail audit;

    OpenCommentFile(Comments comments, AuditTrail audit) {
        this.comments = comments;
        this.audit = audit;
    }

    /** Empty for who may not, and where there is none in the desk's own store. */
    @Transactional
    public Optional<CommentFile> open(Person by, UUID comment, int position) {
        var file = Optional.of(comment).filter(id -> Permission.READ_COMMENTS.granted(by)).map(comments::filesOf)
                .flatMap(files -> files.stream().filter(one -> one.position() == position && one.document() != null).findFirst());
        file.filter(CommentFile::confidential).ifPresent(one ->
                audit.recordOf(ReviewTurn.subject(comment), by.username(), "OPEN_CONFIDENTIAL_FILE", "File " + position));
        return file;
    }
}
