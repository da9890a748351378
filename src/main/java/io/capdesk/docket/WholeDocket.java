package io.capdesk.docket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** All comments of a docket that have a number in it, page by page, for whoever writes the whole of it out. */
@Service
public class WholeDocket {

    private final PostedRows posted;
    private final JdbcClient jdbc;

    WholeDocket(PostedRows posted, JdbcClient jdbc) {
        this.posted = posted;
        this.jdbc = jdbc;
    }

    /** In the order in which they came. @param after position of the last one before; 0 for the first page */
    public List<Comment> comments(String docket, long after, int most) {
        return jdbc.sql(CommentRows.SELECT + "where docket = ? and position > ? and document_id is not null order by position fetch first "
                + most + " rows only").params(docket, after).query(CommentRows::read).list();
    }

    /** Confidential ones too. */
    public Map<UUID, List<CommentFile>> files(List<Comment> of) {
        return posted.files(of.stream().map(Comment::id).toList());
    }
}
