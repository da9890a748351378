package io.capdesk.commentreview;

import io.capdesk.access.Person;
import io.capdesk.docket.Comments;
import io.capdesk.docket.ReviewedComments;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A comment, or one file of it, is not shown to the public. A restricted comment stands in the docket under its number, without
 * its text and files; the reason stays on record.
 */
@Service
public class RestrictComment {

    private final ReviewTurn turn;
    private final ReviewedComments reviewed;
    private final Comments comments;

    RestrictComment(ReviewTurn turn, ReviewedComments reviewed, Comments comments) {
        this.turn = turn;
        this.reviewed = reviewed;
        this.comments = comments;
    }

    /**
     * @param seen the revision that the analyst looked at
     * @param kind null where none was chosen
     */
    @Transactional
    public Optional<ReviewRefusal> restrict(Person by, UUID comment, Integer seen, RestrictionKind kind, String reason) {
        return turn.take(by, comment, seen, ReviewAction.RESTRICT, one -> unfit(kind, reason), one -> {
            reviewed.restrict(comment, kind.title(), reason.strip());
            reviewed.number(one.docket(), List.of(comment));
        }, reason(kind, reason));
    }

    /** @param position of the file, from 1 */
    @Transactional
    public Optional<ReviewRefusal> restrictFile(Person by, UUID comment, int position, Integer seen, RestrictionKind kind, String reason) {
        return turn.take(by, comment, seen, ReviewAction.RESTRICT_FILE, one -> {
            var file = comments.filesOf(comment).stream().filter(each -> each.position() == position).findFirst();
            if (file.isEmpty()) {
                return ReviewRefusal.NO_SUCH_FILE;
            }
            return file.get().confidential() ? ReviewRefusal.FILE_CONFIDENTIAL : unfit(kind, reason);
        }, one -> reviewed.restrictFile(comment, position, kind.title(), reason.strip()), "File " + position + ". " + reason(kind, reason));
    }

    /** All that is wrong with what was typed. */
    public static List<ReviewRefusal> problems(RestrictionKind kind, String reason) {
        return Stream.of(kind == null ? ReviewRefusal.KIND_MISSING : null, ReviewTurn.unfit(reason) ? ReviewRefusal.REASON_MISSING : null)
                .filter(Objects::nonNull).toList();
    }

    private static ReviewRefusal unfit(RestrictionKind kind, String reason) {
        return problems(kind, reason).stream().findFirst().orElse(null);
    }

    private static String reason(RestrictionKind kind, String reason) {
        return (kind == null ? "" : kind.title() + ": ") + reason;
    }
}
