package io.capdesk.docket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The dockets and what is in them besides comments. Everybody may read all of it. */
@Service
public class Dockets {

    private final DocketRows rows;
    private final RecentDocuments recent;

    Dockets(DocketRows rows, RecentDocuments recent) {
        this.rows = rows;
        this.recent = recent;
    }

    public List<Docket> all() {
        return rows.dockets();
    }

    public Optional<Docket> find(String id) {
        return rows.docket(id);
    }

    /** By their numbers. */
    public List<DocketDocument> documentsOf(String docket) {
        return rows.documents(docket);
    }

    public Optional<DocketDocument> document(String id) {
        return rows.document(id);
    }

    /** As it was within the last two seconds: for showing, not for deciding. */
    public Optional<DocketDocument> recentDocument(String id) {
        return recent.find(id);
    }

    /** As the API's filter {@code commentOnId} names it. */
    public Optional<DocketDocument> documentByObjectId(String objectId) {
        return rows.documentByObjectId(objectId);
    }
}
