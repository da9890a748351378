package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.decision.DropCondition;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.JoinReview;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.RecordPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The agencies of a case: which review it, what they recommend and on which conditions, as far as the reader may know, and the forms
 * for what an agency or the officer says besides the tasks of Tasklist. What was typed is never lost.
 */
@Controller
class AgenciesPage {

    private final AgenciesView view;
    private final JoinReview join;
    private final RecordPosition record;
    private final DropCondition drop;

    AgenciesPage(AgenciesView view, JoinReview join, RecordPosition record, DropCondition drop) {
        this.view = view;
        this.join = join;
        this.record = record;
        this.drop = drop;
    }

    @GetMapping("/officers/cases/{controlNumber}/agencies")
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        return view.show(reader, controlNumber, TypedForm.with(Map.of()), page);
    }

    /** The officer adds an agency. */
    @PostMapping("/officers/cases/{controlNumber}/agencies/join")
    String join(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam String agency, Model page,
            RedirectAttributes next) {
        view.open(officer, controlNumber, Permission.REVIEW_APPLICATION);
        var further = chosen(Agency.values(), agency);
        if (further.isEmpty()) {
            return view.show(officer, controlNumber, TypedForm.with(Map.of()).refused(List.of("agency"), "Choose an agency."), page);
        }
        return answered(officer, controlNumber, join.join(officer, controlNumber, further.get()), "agency", TypedForm.with(Map.of()),
                "The " + further.get().title() + " has 30 days from now; no other clock has changed.", page, next);
    }

    /** An agency whose days are over says all the same what it thinks. */
    @PostMapping("/officers/cases/{controlNumber}/agencies/late")
    String late(@CurrentPerson Person reviewer, @PathVariable String controlNumber, @RequestParam(defaultValue = "") String position,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        view.open(reviewer, controlNumber, Permission.RECORD_POSITION);
        var typed = TypedForm.with(answers);
        var wrong = wrong(typed, "position", position.isEmpty() || chosen(Position.values(), position).isPresent(), "conditions", "legalBasis",
                "reason");
        if (wrong.wrong()) {
            return view.show(reviewer, controlNumber, wrong, page);
        }
        var agency = Agency.of(reviewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return answered(reviewer, controlNumber, record.recordLate(reviewer, controlNumber, agency, new RecordPosition.Answers(
                        chosen(Position.values(), position).orElse(null), typed.stripped("reason"), typed.stripped("legalBasis"), typed.stripped("conditions"))), "position",
                typed, "It came too late: it is kept and shown, and has no effect. The agency counts as not objecting (15 CFR 750.4(e)).", page, next);
    }

    @PostMapping("/officers/cases/{controlNumber}/agencies/drop")
    String drop(@CurrentPerson Person officer, @PathVariable String controlNumber, @RequestParam(defaultValue = "") String condition,
            @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        view.open(officer, controlNumber, Permission.RECOMMEND_DECISION);
        var typed = TypedForm.with(answers);
        var wrong = wrong(typed, "condition", condition.isEmpty() || id(condition).isPresent(), "reason");
        if (wrong.wrong()) {
            return view.show(officer, controlNumber, wrong, page);
        }
        var refusal = id(condition).map(one -> drop.drop(officer, controlNumber, one, typed.stripped("reason")))
                .orElse(Optional.of(DropCondition.Denied.UNKNOWN));
        return answered(officer, controlNumber, refusal, refusal.filter(DropCondition.Denied.REASON_MISSING::equals).isPresent() ? "reason"
                : "condition", typed, "The agencies that asked for it can read this and agree. As long as one has not, leaving it out is a"
                        + " disagreement.", page, next);
    }

    @PostMapping("/officers/cases/{controlNumber}/agencies/agree")
    String agree(@CurrentPerson Person reviewer, @PathVariable String controlNumber, @RequestParam String condition, Model page,
            RedirectAttributes next) {
        view.open(reviewer, controlNumber, Permission.RECORD_POSITION);
        return answered(reviewer, controlNumber, id(condition).map(one -> drop.agree(reviewer, controlNumber, one))
                        .orElse(Optional.of(DropCondition.Denied.UNKNOWN)), "condition", TypedForm.with(Map.of()),
                "Your agency agrees that the condition is dropped.", page, next);
    }

    /** An agency asks for a case that was referred without it. */
    @GetMapping("/officers/joining")
    String joining(@CurrentPerson Person reviewer, Model page) {
        return joining(reviewer, TypedForm.with(Map.of()), page);
    }

    @PostMapping("/officers/joining")
    String ask(@CurrentPerson Person reviewer, @RequestParam Map<String, String> answers, Model page, RedirectAttributes next) {
        var typed = TypedForm.with(answers);
        joining(reviewer, typed, page);
        var refusal = join.join(reviewer, typed.stripped("controlNumber"), Agency.of(reviewer).orElseThrow());
        if (refusal.isPresent()) {
            return joining(reviewer, typed.refused(List.of("controlNumber"), refusal.get().sentence()), page);
        }
        next.addFlashAttribute("done", "Your agency has 30 days from now; its task is in Tasklist.");
        return "redirect:/officers/cases/" + typed.stripped("controlNumber") + "/agencies";
    }

    /** With what can't be kept or was not offered, each beside its field. */
    private static TypedForm wrong(TypedForm typed, String select, boolean offered, String... texts) {
        var problems = new ArrayList<>(typed.refused(AgenciesView.unfit(typed, texts), AgenciesView.TOO_LONG).problems());
        if (!offered) {
            problems.addAll(typed.refused(List.of(select), "Choose one of those offered.").problems());
        }
        return new TypedForm(typed.answers(), problems);
    }

    /** Empty for what is not offered. */
    private static <E extends Enum<E>> Optional<E> chosen(E[] offered, String typed) {
        return Stream.of(offered).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static Optional<UUID> id(String typed) {
        return Optional.of(typed).filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString);
    }

    private static String joining(Person reviewer, TypedForm form, Model page) {
        var agency = Agency.of(reviewer).filter(none -> Permission.RECORD_POSITION.granted(reviewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        page.addAttribute("agency", agency);
        page.addAttribute("form", form);
        return "officers/joining";
    }

    private String answered(Person person, String controlNumber, Optional<? extends Refusal> refusal, String field, TypedForm typed, String done,
            Model page, RedirectAttributes next) {
        if (refusal.isPresent()) {
            return view.show(person, controlNumber, typed.refused(List.of(field), refusal.get().sentence()), page);
        }
        next.addFlashAttribute("done", done);
        return "redirect:/officers/cases/" + controlNumber + "/agencies";
    }
}
