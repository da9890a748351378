package io.capdesk.docketexchange;

import io.capdesk.docket.Comment;
import io.capdesk.docket.CommentFile;
import io.capdesk.docket.DocketDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.WholeDocket;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through a docket in the order of the file it came in; what is the desk's own has its documents first. */
final class DocketWalk {

    interface Visitor {
        void document(DocketDocument one, boolean imported) throws IOException;

        void comment(Comment one, List<CommentFile> files, DocketDocument on) throws IOException;
    }

    private static final int PAGE = 500;

    private final Dockets dockets;
    private final WholeDocket whole;
    private final SourceTable source;
    private final Map<String, DocketDocument> documents = new HashMap<>();

    DocketWalk(Dockets dockets, WholeDocket whole, SourceTable source) {
        this.dockets = dockets;
        this.whole = whole;
        this.source = source;
    }

    void walk(String docket, Visitor visitor) throws IOException {
        var described = dockets.documentsOf(docket);
        described.forEach(one -> documents.put(one.id(), one));
        var came = source.find(described.stream().map(DocketDocument::id).toList());
        Deque<DocketDocument> ahead = new ArrayDeque<>(described.stream()
                .filter(one -> !came.containsKey(one.id()) || !came.get(one.id()).made())
                .sorted(Comparator.comparingLong(one -> came.containsKey(one.id()) ? came.get(one.id()).row() : 0)).toList());
        long after = 0;
        for (var page = whole.comments(docket, after, PAGE); !page.isEmpty(); page = whole.comments(docket, after, PAGE)) {
            var files = whole.files(page);
            var rows = ahead.isEmpty() ? Map.<String, SourceTable.Came>of() : source.find(page.stream().map(Comment::documentId).toList());
            for (Comment comment : page) {
                long row = rows.containsKey(comment.documentId()) ? rows.get(comment.documentId()).row() : Long.MAX_VALUE;
                while (!ahead.isEmpty() && (!came.containsKey(ahead.peek().id()) || came.get(ahead.peek().id()).row() < row)) {
                    document(ahead.remove(), came, visitor);
                }
                visitor.comment(comment, files.getOrDefault(comment.id(), List.of()), on(comment));
            }
            after = page.get(page.size() - 1).position();
        }
        while (!ahead.isEmpty()) {
            document(ahead.remove(), came, visitor);
        }
    }

    private DocketDocument on(Comment comment) {
        return documents.computeIfAbsent(comment.commentOn(), id -> dockets.document(id).orElseThrow());
    }

    private static void document(DocketDocument one, Map<String, SourceTable.Came> came, Visitor visitor) throws IOException {
        visitor.document(one, came.containsKey(one.id()));
    }
}
