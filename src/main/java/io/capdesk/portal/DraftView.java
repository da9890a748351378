package io.capdesk.portal;

import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentKind;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Draft;
import io.capdesk.intake.DraftAnswers.DraftAnswer;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.OrderValue;
import io.capdesk.intake.PartyRole;
import io.capdesk.pages.Names;
import io.capdesk.pages.RuleWords;
import io.capdesk.portal.Question.Choice;
import io.capdesk.portal.Reuse.Offer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A draft on its pages.
 *
 * @param draft    as saved
 * @param form     as typed, which differs from the saved one after a save that came too late
 * @param step     the page; null for the check of all answers
 * @param problems of the form as saved; empty until the applicant asked for the check
 * @param answer   what the rules say so far; null while they can't
 * @param offer    what parts may be filled with
 */
record DraftView(Draft draft, ApplicationForm form, Step step, List<FieldProblem> problems, List<Document> documents,
                 DraftAnswer answer, Offer offer) {

    /** One answer that somebody else saved otherwise in the meantime. */
    record Difference(String id, String label, String typed, String saved) {}

    public List<Section> sections() {
        return Section.of(form, problems).stream().filter(section -> step == null || section.step() == step).toList();
    }

    /** What the order costs, as far as it can be read; null while no item has a price. */
    public BigDecimal totalValue() {
        return OrderValue.of(form).total();
    }

    public Step[] steps() {
        return Step.values();
    }

    /** Whom another party could be; nobody where the form is full. */
    public List<PartyRole> roles() {
        return form.parties().size() < FormRows.MOST ? List.of(PartyRole.values()) : List.of();
    }

    /** Whether there are as many items as one application takes. */
    public boolean fullOfItems() {
        return form.items().size() >= FormRows.MOST;
    }

    public List<DocumentKind> documentKinds() {
        return DocumentKind.FILED;
    }

    public List<Choice> known(Section section) {
        return offer.choices(section);
    }

    public String verdict() {
        return RuleWords.verdict(answer.determination());
    }

    public String exception(String code) {
        return RuleWords.exception(code);
    }

    public boolean removable(Section section) {
        return section.at() != null && (section.step() != Step.ITEMS || form.items().size() > 1);
    }

    /** Null when there is none. */
    public String problem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(FieldProblem::message)
                .findFirst().orElse(null);
    }

    /** What this page should put right. */
    public List<FieldProblem> problemsHere() {
        return problems.stream().filter(problem -> Step.of(problem.field()) == step).toList();
    }

    public String id(FieldProblem problem) {
        return Asked.id(problem.field());
    }

    public Step stepOf(FieldProblem problem) {
        return Step.of(problem.field());
    }

    public List<Difference> differences(Names names) {
        Map<String, Asked> saved = byName(draft.form());
        return byName(form).values().stream()
                .filter(typed -> !saved.containsKey(typed.name()) || !saved.get(typed.name()).typed().equals(typed.typed()))
                .map(typed -> new Difference(typed.id(), typed.label(), typed.shown(names),
                        saved.containsKey(typed.name()) ? saved.get(typed.name()).shown(names) : ""))
                .toList();
    }

    private static Map<String, Asked> byName(ApplicationForm form) {
        return Section.of(form, List.of()).stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Asked::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
