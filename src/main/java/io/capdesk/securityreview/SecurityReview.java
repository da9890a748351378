package io.capdesk.securityreview;

import io.capdesk.access.Person;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Applications;
import io.capdesk.rules.SecurityRequirement;
import io.capdesk.rules.SecurityRequirements;
import io.capdesk.rules.SecuritySubject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Which paragraphs apply to a case and what was found, to read. */
@Service
public class SecurityReview {

    private static final String MODEL_WEIGHTS = "4E091";

    private final Applications applications;
    private final SecurityRequirements law;
    private final ParagraphRows rows;
    private final SecurityFindings findings;
    private final Clock clock;

    SecurityReview(Applications applications, SecurityRequirements law, ParagraphRows rows, SecurityFindings findings, Clock clock) {
        this.findings = findings;
        this.applications = applications;
        this.law = law;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Every paragraph that applies, in the order of the supplement: those of this day, since the license would be issued after it, and
     * those for which something is on record. Once the outcome is recorded only those, and nothing is open in them any more.
     */
    public List<ReviewedRequirement> of(String controlNumber) {
        LocalDate today = today();
        var found = rows.of(controlNumber).stream().collect(Collectors.toMap(ParagraphFinding::code, Function.identity()));
        if (findings.find(controlNumber).isPresent()) {
            return law.requirements().stream().filter(one -> found.containsKey(one.code()))
                    .map(one -> new ReviewedRequirement(one, found.get(one.code()), List.of())).toList();
        }
        var subjects = subjects(controlNumber);
        return law.requirements().stream().filter(one -> one.applies(subjects, today) || found.containsKey(one.code()))
                .map(one -> reviewed(one, found.get(one.code()), today)).toList();
    }

    /** Those that a reader may know; whether the case is theirs to open the caller has settled. */
    public List<ReviewedRequirement> of(Person reader, String controlNumber) {
        return of(controlNumber).stream().filter(one -> one.visibleTo(reader)).toList();
    }

    /** In words: how many findings of each kind, and what is open. */
    public String summary(String controlNumber) {
        var all = of(controlNumber);
        var counts = all.stream().filter(one -> one.finding() != null && one.finding().answer().finding() != null)
                .collect(Collectors.groupingBy(one -> one.finding().answer().finding(), () -> new EnumMap<>(Finding.class),
                        Collectors.counting()));
        var found = counts.isEmpty() ? "nothing yet" : counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey().title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        var open = all.stream().filter(ReviewedRequirement::open).map(one -> one.requirement().paragraph()).toList();
        return all.size() + " paragraphs apply. Found: " + found + ". " + (open.isEmpty() ? "Nothing is open."
                : open.size() + " open: " + String.join(", ", open) + ".");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
    }

    private static ReviewedRequirement reviewed(SecurityRequirement requirement, ParagraphFinding finding, LocalDate today) {
        return new ReviewedRequirement(requirement, finding,
                finding == null ? List.of(FindingGap.FINDING_MISSING) : finding.answer().gaps(today));
    }

    private Set<SecuritySubject> subjects(String controlNumber) {
        var subjects = EnumSet.noneOf(SecuritySubject.class);
        applications.get(controlNumber).determination().items().forEach(item ->
                subjects.add(MODEL_WEIGHTS.equals(item.eccn()) ? SecuritySubject.WEIGHTS : SecuritySubject.LICENSE));
        return subjects;
    }
}
