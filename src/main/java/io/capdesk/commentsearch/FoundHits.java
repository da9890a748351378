package io.capdesk.commentsearch;

import io.capdesk.docket.CommentChanges;
import io.capdesk.docket.CommentChanges.Changed;
import io.capdesk.docket.PublicDocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.springframework.stereotype.Component;

/** The page of a result, read from the database. */
@Component
class FoundHits {

    private final CommentIndex index;
    private final CommentChanges changes;
    private final PublicDocket open;

    FoundHits(CommentIndex index, CommentChanges changes, PublicDocket open) {
        this.index = index;
        this.changes = changes;
        this.open = open;
    }

    /** In the order in which they were found; for everybody without those that changed since they were indexed. */
    List<FoundComments.Hit> of(IndexSearcher searcher, ScoreDoc[] found, int from, int to, SearchWords.Read read, boolean everybody) throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (int i = from; i < Math.min(found.length, to); i++) {
            ids.add(UUID.fromString(searcher.storedFields().document(found[i].doc).get(IndexedComment.ID)));
        }
        var loaded = changes.load(ids);
        List<FoundComments.Hit> hits = new ArrayList<>();
        for (UUID id : ids) {
            Changed one = loaded.get(id);
            // what changed since it was indexed may no longer be anybody's to find by these words
            if (one != null && (!everybody || asIndexed(searcher, one))) {
                hits.add(new FoundComments.Hit(id, one.comment().documentId(), FoundWords.pieces(text(one, everybody), read, index.analyzer())));
            }
        }
        return hits;
    }

    private static boolean asIndexed(IndexSearcher searcher, Changed one) throws IOException {
        return one.comment().documentId() != null && one.comment().state().inPublicDocket()
                && FreshIndex.has(searcher, one.comment().id(), one.changedAt());
    }

    private String text(Changed one, boolean everybody) {
        return everybody ? open.shown(one.comment(), one.files()).text() : IndexedComment.plain(one.comment());
    }
}
