package io.capdesk.officers;

import io.capdesk.commentreview.CommentFilter;
import io.capdesk.commentsearch.CommentSearch;
import io.capdesk.commentsearch.FoundComments;
import io.capdesk.commentsearch.SearchFilter;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Comments on a document by their words, for analysts: also what is not posted, and what is redacted. */
@Component
class WordSearch {

    /** @param pieces of the text, around the words that were found */
    public record Line(Comment comment, List<FoundComments.Piece> pieces) {}

    /**
     * @param total   on all pages
     * @param next    where the next page begins; null where there is none
     * @param problem what of the words could not be read; null where all could
     */
    public record Found(List<Line> lines, long total, String next, String problem) {}

    private static final int MOST = 50;

    private final CommentSearch search;
    private final Comments comments;

    WordSearch(CommentSearch search, Comments comments) {
        this.search = search;
        this.comments = comments;
    }

    /** The best first. Exact duplicates are a question of the list without words. */
    Found find(String document, String words, CommentFilter asked, String after) {
        var found = search.search(words, new SearchFilter(null, document, asked.state() == null ? Set.of() : Set.of(asked.state()),
                asked.submitter(), asked.late(), asked.from(), asked.to(), asked.files()), after, MOST);
        var byId = comments.all(found.hits().stream().map(FoundComments.Hit::comment).toList()).stream()
                .collect(Collectors.toMap(Comment::id, Function.identity()));
        return new Found(found.hits().stream().filter(hit -> byId.containsKey(hit.comment()))
                .map(hit -> new Line(byId.get(hit.comment()), hit.pieces())).toList(), found.total(), found.next(), found.problem());
    }
}
