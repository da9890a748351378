package io.capdesk.docket;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The paragraphs of documents that comments may name. They change with a new file and a new start only. */
@Service
public class Paragraphs {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_DOCUMENTS = 200;

    private final LoadingCache<String, List<Paragraph>> kept;

    Paragraphs(JdbcClient jdbc) {
        this.kept = Caffeine.newBuilder().maximumSize(MOST_DOCUMENTS).expireAfterWrite(KEPT).build(document ->
                jdbc.sql("select position, text from docket_paragraph where document = ? order by position").param(document)
                        .query((row, n) -> new Paragraph(row.getInt("position"), row.getString("text"))).list());
    }

    /** In their order; empty where the document is commented on as a whole only. */
    public List<Paragraph> of(String document) {
        return kept.get(document);
    }

    public Optional<Paragraph> find(String document, int position) {
        return of(document).stream().filter(one -> one.position() == position).findFirst();
    }

    Optional<SubmissionProblem> problem(String document, Integer position) {
        return position == null || find(document, position).isPresent() ? Optional.empty()
                : Optional.of(new SubmissionProblem("paragraph", "The document has no paragraph of this number. Look it up in the list, or leave it"
                        + " out to comment on the whole document."));
    }

    void forget(String document) {
        kept.invalidate(document);
    }
}
