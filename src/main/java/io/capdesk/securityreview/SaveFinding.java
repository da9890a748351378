package io.capdesk.securityreview;

import io.capdesk.TriedAgain;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.Stage;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A security reviewer saves what they found of one paragraph, whole or half. Several work on one case at once: each paragraph has its
 * own version, so that on different ones both keep their work and on the same one the second is told of the first's.
 */
@Service
public class SaveFinding {

    public sealed interface Outcome {
        /** Kept; {@link ReviewedRequirement#gaps} says what is open. */
        record Saved(ReviewedRequirement paragraph) implements Outcome {}

        /** Not kept: another reviewer has changed the paragraph since, to what is here. */
        record Changed(ReviewedRequirement paragraph) implements Outcome {}

        record Refused(SecurityRefusal refusal) implements Outcome {}
    }

    private final CaseStages stages;
    private final SecurityReview review;
    private final SecurityFindings findings;
    private final ParagraphRows rows;
    private final DocumentStore documents;
    private final TermLibrary library;
    private final AuditTrail audit;
    private final Clock clock;

    SaveFinding(CaseStages stages, SecurityReview review, SecurityFindings findings, ParagraphRows rows, DocumentStore documents,
            TermLibrary library, AuditTrail audit, Clock clock) {
        this.stages = stages;
        this.review = review;
        this.findings = findings;
        this.rows = rows;
        this.documents = documents;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the version that the reviewer saw; 0 for none */
    @TriedAgain
    @Transactional
    public Outcome save(Person person, String controlNumber, String code, int seen, FindingAnswer answer) {
        if (!Permission.RECORD_SECURITY_FINDING.granted(person)) {
            return new Outcome.Refused(SecurityRefusal.NOT_PERMITTED);
        }
        Stage stage = stages.lock(controlNumber);
        Optional<ReviewedRequirement> before = find(controlNumber, code);
        Document proof = answer.document() == null ? null : documents.find(answer.document())
                .filter(one -> one.owner().equals(controlNumber) && one.visibility().allows(person)).orElse(null);
        Optional<SecurityRefusal> refusal = refusal(controlNumber, stage, before, answer, proof);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (!rows.save(controlNumber, before.get().requirement(), seen, answer, person.username(), clock.instant())) {
            return new Outcome.Changed(before.get());
        }
        audit.record(controlNumber, person.username(), "SAVE_SECURITY_FINDING", said(before.get(), answer, proof));
        return new Outcome.Saved(find(controlNumber, code).orElseThrow());
    }

    /** Whether a comment is short enough and shows all that it holds. */
    public static boolean takes(String comment) {
        return ReviewText.fit(comment.strip(), FindingAnswer.LONGEST_COMMENT);
    }

    private Optional<SecurityRefusal> refusal(String controlNumber, Stage stage, Optional<ReviewedRequirement> paragraph,
            FindingAnswer answer, Document proof) {
        if (stage != Stage.UNDER_REVIEW) {
            return Optional.of(SecurityRefusal.NOT_UNDER_REVIEW);
        }
        if (findings.find(controlNumber).isPresent()) {
            return Optional.of(SecurityRefusal.ALREADY_RECORDED);
        }
        if (paragraph.isEmpty()) {
            return Optional.of(SecurityRefusal.DOES_NOT_APPLY);
        }
        if (!takes(answer.comment())) {
            return Optional.of(SecurityRefusal.COMMENT_UNFIT);
        }
        if (answer.document() != null && proof == null) {
            return Optional.of(SecurityRefusal.DOCUMENT_UNKNOWN);
        }
        if (answer.page() != null && (proof == null || answer.page() < 1 || answer.page() > FindingAnswer.LAST_PAGE)) {
            return Optional.of(SecurityRefusal.PAGE_IMPOSSIBLE);
        }
        return answer.proposed() == null || library.offers().stream().anyMatch(offer -> offer.name().equals(answer.proposed()))
                ? Optional.empty() : Optional.of(SecurityRefusal.TERM_UNKNOWN);
    }

    private Optional<ReviewedRequirement> find(String controlNumber, String code) {
        return review.of(controlNumber).stream().filter(one -> one.requirement().code().equals(code)).findFirst();
    }

    private static String said(ReviewedRequirement before, FindingAnswer answer, Document proof) {
        return "Paragraph " + before.requirement().paragraph() + ", version " + (before.version() + 1) + ": "
                + (answer.finding() == null ? "no finding yet" : answer.finding().title())
                + (answer.plannedFor() == null ? "" : " on " + answer.plannedFor()) + "."
                + (answer.comment().isEmpty() ? "" : " " + answer.comment())
                + (answer.proposed() == null ? "" : " Proposes: " + answer.proposed() + ".")
                + (proof == null ? "" : " Proof: " + proof.fileName() + (answer.page() == null ? "" : ", page " + answer.page()) + ".");
    }
}
