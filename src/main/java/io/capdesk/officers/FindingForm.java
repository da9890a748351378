package io.capdesk.officers;

import io.capdesk.securityreview.Finding;
import io.capdesk.securityreview.FindingAnswer;
import io.capdesk.securityreview.FindingGap;
import io.capdesk.securityreview.ReviewedRequirement;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityRefusal;
import io.capdesk.securityreview.TermLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A finding as its form sends it, and back. */
final class FindingForm {

    private FindingForm() {}

    /** What is kept, with what is open beside its field; nothing where nothing is. */
    static TypedForm of(ReviewedRequirement paragraph) {
        if (paragraph.finding() == null) {
            return TypedForm.with(Map.of());
        }
        FindingAnswer kept = paragraph.finding().answer();
        Map<String, String> answers = new HashMap<>();
        answers.put("finding", kept.finding() == null ? "" : kept.finding().name());
        answers.put("plannedFor", kept.plannedFor() == null ? "" : kept.plannedFor().toString());
        answers.put("comment", kept.comment());
        answers.put("proposed", kept.proposed() == null ? "" : kept.proposed());
        answers.put("document", kept.document() == null ? "" : kept.document().toString());
        answers.put("page", kept.page() == null ? "" : kept.page().toString());
        return TypedForm.with(answers).refused(paragraph.gaps(), FindingForm::field);
    }

    /**
     * Empty where a field can't be read; the problems then say which.
     *
     * @param offers what may be proposed
     */
    static Optional<FindingAnswer> answer(TypedForm typed, List<TermLibrary.Offer> offers, List<SecurityRefusal> problems) {
        var found = new ArrayList<SecurityRefusal>();
        var finding = read(typed.stripped("finding"), Finding::named, SecurityRefusal.FINDING_UNKNOWN, found);
        var day = read(typed.stripped("plannedFor"), text -> Optional.ofNullable(typed.day("plannedFor")), SecurityRefusal.DAY_UNREADABLE, found);
        var document = read(typed.stripped("document"), FindingForm::id, SecurityRefusal.DOCUMENT_UNKNOWN, found);
        var page = read(typed.stripped("page"), text -> text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                SecurityRefusal.PAGE_IMPOSSIBLE, found);
        var proposed = read(typed.stripped("proposed"), text -> Optional.of(text).filter(name -> offers.stream()
                .anyMatch(offer -> offer.name().equals(name))), SecurityRefusal.TERM_UNKNOWN, found);
        if (!SaveFinding.takes(typed.typed("comment"))) {
            found.add(SecurityRefusal.COMMENT_UNFIT);
        }
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(new FindingAnswer(finding, day, typed.typed("comment"), proposed, document, page)) : Optional.empty();
    }

    static String field(SecurityRefusal refusal) {
        return switch (refusal) {
            case FINDING_UNKNOWN -> "finding";
            case DAY_UNREADABLE -> "plannedFor";
            case COMMENT_UNFIT -> "comment";
            case TERM_UNKNOWN -> "proposed";
            case DOCUMENT_UNKNOWN -> "document";
            case PAGE_IMPOSSIBLE -> "page";
            default -> null;
        };
    }

    private static String field(FindingGap gap) {
        return switch (gap) {
            case FINDING_MISSING, INFORMATION_AWAITED -> "finding";
            case PLAN_DAY_MISSING, PLAN_DAY_PAST -> "plannedFor";
            case EVIDENCE_MISSING, REASON_MISSING, NEED_MISSING -> "comment";
        };
    }

    private static <T> T read(String typed, Function<String, Optional<T>> reading, SecurityRefusal otherwise, List<SecurityRefusal> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        return reading.apply(typed).orElseGet(() -> {
            problems.add(otherwise);
            return null;
        });
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
