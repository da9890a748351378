package io.capdesk.intake;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.rules.Item;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licensing officer corrects how many units an application is for, or what they are. The form stays as it was
 * registered; the regulation is asked again with the rule set of the first answer, and the reservation follows, last.
 */
@Service
public class CorrectItems {

    public static final Set<Stage> FROM = EnumSet.of(Stage.INITIAL_REVIEW, Stage.RECOMMENDATION);
    /** In the place of an ECCN. */
    public static final String NONE = "NONE";

    private static final int LONGEST_REASON = 2000;

    /**
     * An item as the officer typed it, in the order of the form.
     *
     * @param eccn {@link #NONE} for not controlled here
     */
    public record Line(String quantity, String eccn, String reason) {

        public Line {
            quantity = Typed.clean(quantity).replace(",", "");
            eccn = Typed.clean(eccn);
            reason = Typed.clean(reason);
        }
    }

    private final Applications applications;
    private final CaseStages stages;
    private final Determinations determinations;
    private final DetermineRequirement requirement;
    private final Corrections corrections;
    private final CaseClaims claims;
    private final Rules rules;
    private final AuditTrail audit;
    private final ApplicationEventPublisher facts;
    private final EntityManager entities;
    private final Clock clock;

    CorrectItems(Applications applications, CaseStages stages, Determinations determinations,
            DetermineRequirement requirement, Corrections corrections, CaseClaims claims, Rules rules, AuditTrail audit,
            ApplicationEventPublisher facts, EntityManager entities, Clock clock) {
        this.applications = applications;
        this.stages = stages;
        this.determinations = determinations;
        this.requirement = requirement;
        this.corrections = corrections;
        this.claims = claims;
        this.rules = rules;
        this.audit = audit;
        this.facts = facts;
        this.entities = entities;
        this.clock = clock;
    }

    /** The ECCNs to choose from, item by item. */
    public List<List<String>> choices(Application application) {
        return CaseTransaction.of(application).items().stream()
                .map(item -> rules.possibleEccns(application.determination().ruleSet(), item)).toList();
    }

    /** @param seen how many corrections the officer had before their eyes */
    @Transactional
    public Correction correct(Person officer, String controlNumber, int seen, List<Line> lines) {
        if (!Permission.CORRECT_ITEMS.granted(officer)) {
            return new Correction.Refused(CorrectionRefusal.NOT_PERMITTED);
        }
        if (applications.find(controlNumber).isEmpty()) {
            return new Correction.NotFound();
        }
        if (!FROM.contains(stages.lock(controlNumber))) {
            return new Correction.Refused(CorrectionRefusal.WRONG_STAGE);
        }
        if (corrections.count(controlNumber) != seen) {
            return new Correction.Refused(CorrectionRefusal.CORRECTED_MEANWHILE);
        }
        var application = applications.get(controlNumber);
        var problems = problems(application, lines);
        if (!problems.isEmpty()) {
            return new Correction.Unreadable(problems);
        }
        var changes = changes(application.determination().items(), lines);
        return changes.isEmpty() ? new Correction.Refused(CorrectionRefusal.NOTHING_CHANGED)
                : correct(officer, application, seen + 1, changes, items(application, lines));
    }

    /** The applicant goes on with fewer units of the order's one item; the case is locked and what is asked fits. */
    Correction takeFewer(Person applicant, Application application, long quantity) {
        var item = application.determination().items().get(0);
        var lines = List.of(new Line(Long.toString(quantity), item.eccn() == null ? NONE : item.eccn(), TakeRemainder.REASON));
        return correct(applicant, application, corrections.count(application.controlNumber()) + 1,
                changes(application.determination().items(), lines), items(application, lines));
    }

    private Correction correct(Person officer, Application application, int ordinal, List<CorrectedItem> changes,
            List<Classified> items) {
        var number = application.controlNumber();
        var before = application.determination();
        var after = requirement.again(application, items);
        if (claims.stoppedForMore(application, after)) {
            return new Correction.Refused(CorrectionRefusal.ACCOUNT_STOPPED);
        }
        determinations.replace(number, after);
        corrections.keep(number, new MadeCorrection(ordinal, officer.username(), clock.instant(), after.ruleSet(),
                before.ruleSetHash(), after.ruleSetHash(), before.aggregateTpp(), after.aggregateTpp(), before.accountTpp(),
                after.accountTpp(), before.reviewPolicy(), after.reviewPolicy(), changes));
        changes.forEach(change -> audit.record(number, officer.username(), "CORRECT_ITEMS",
                change.inWords() + ". " + change.reason()));
        audit.record(number, "desk", "DETERMINE_AGAIN", "Drawn from the allocation: " + drawn(before.accountTpp())
                + ", now " + drawn(after.accountTpp()) + ". Rule set " + after.ruleSet() + ", " + after.ruleSetHash());
        facts.publishEvent(new ItemsCorrected(number, officer, after.orderTpp()));
        entities.flush();
        var further = claims.follow(applications.get(number), ordinal, officer.username());
        return new Correction.Corrected(before, after, further.orElse(null));
    }

    private List<FieldProblem> problems(Application application, List<Line> lines) {
        var found = new ArrayList<FieldProblem>();
        var items = application.determination().items();
        var choices = choices(application);
        if (lines.size() != items.size()) {
            throw new IllegalArgumentException(lines.size() + " lines for " + items.size() + " items");
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = "lines[" + i + "].";
            if (Typed.whole(line.quantity()).isEmpty()) {
                found.add(new FieldProblem(at + "quantity", "Enter a whole number of units from 1 to 999,999,999."));
            }
            if (!line.eccn().equals(NONE) && !choices.get(i).contains(line.eccn())) {
                found.add(new FieldProblem(at + "eccn", "Choose an ECCN of the list."));
            }
            if (line.reason().length() > LONGEST_REASON || Typed.deceptive(line.reason())) {
                found.add(new FieldProblem(at + "reason", "Shorten the reason to 2,000 characters, without invisible"
                        + " control characters."));
            } else if (line.reason().isEmpty() && changed(items.get(i), line)) {
                found.add(new FieldProblem(at + "reason", "Say why: the reason becomes part of the record."));
            }
        }
        return found;
    }

    private static boolean changed(Classified item, Line line) {
        return !line.quantity().equals(Long.toString(item.quantity())) || !Objects.equals(eccn(line), item.eccn());
    }

    private static List<CorrectedItem> changes(List<Classified> items, List<Line> lines) {
        var changes = new ArrayList<CorrectedItem>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var line = lines.get(i);
            if (changed(item, line)) {
                changes.add(new CorrectedItem(i, item.description(), item.quantity(), Long.parseLong(line.quantity()),
                        item.eccn(), eccn(line), line.reason()));
            }
        }
        return changes;
    }

    /** An ECCN that the rules come to by themselves is theirs again. */
    private List<Classified> items(Application application, List<Line> lines) {
        var ruleSet = application.determination().ruleSet();
        var filed = CaseTransaction.of(application).items();
        var byFigures = rules.classify(ruleSet, filed.stream().map(item -> item.ruled(null)).toList());
        var items = new ArrayList<Classified>();
        for (int i = 0; i < lines.size(); i++) {
            var eccn = eccn(lines.get(i));
            var ruled = !Objects.equals(eccn, byFigures.get(i).eccn());
            var found = rules.classify(ruleSet,
                    List.of(filed.get(i).ruled(!ruled ? null : eccn == null ? Item.NOT_CONTROLLED : eccn))).get(0);
            items.add(new Classified(application.determination().items().get(i).description(),
                    Long.parseLong(lines.get(i).quantity()), eccn, ruled, found.tpp(), found.performanceDensity(),
                    found.reasons()));
        }
        return items;
    }

    private static String eccn(Line line) {
        return line.eccn().equals(NONE) ? null : line.eccn();
    }

    private static String drawn(Tpp tpp) {
        return tpp == null ? "nothing" : tpp.words() + " TPP";
    }
}
