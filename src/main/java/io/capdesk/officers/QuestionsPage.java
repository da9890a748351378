package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.AmendableField;
import io.capdesk.intake.Applications;
import io.capdesk.intake.FieldProblem;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.QuestionRefusal;
import io.capdesk.questions.Questions;
import io.capdesk.questions.ReadAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where officers and reviewers ask the applicant and read what was answered; the answer itself is judged in their task. */
@Controller
@RequestMapping("/officers/cases/{controlNumber}/questions")
class QuestionsPage {

    /** Lines of an empty form; more come with a further thread. */
    private static final int LINES = 3;
    private static final String USUAL = Integer.toString(Question.USUAL_DAYS);

    private final OpenCases cases;
    private final Applications applications;
    private final Questions questions;
    private final AskQuestion askQuestion;
    private final ReadAnswer readAnswer;
    private final DocumentStore documents;

    QuestionsPage(OpenCases cases, Applications applications, Questions questions, AskQuestion askQuestion, ReadAnswer readAnswer,
            DocumentStore documents) {
        this.cases = cases;
        this.applications = applications;
        this.questions = questions;
        this.askQuestion = askQuestion;
        this.readAnswer = readAnswer;
        this.documents = documents;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable String controlNumber, Model page) {
        return show(reader, controlNumber, List.of(), USUAL, false, List.of(), page);
    }

    /**
     * What was typed is never lost: where it can't be taken, the page shows it again.
     *
     * @param days  for the answer
     * @param typed {@code text}, and {@code amends} for each text: the name of an {@link AmendableField}, or empty
     */
    @PostMapping
    String ask(@CurrentPerson Person person, @PathVariable String controlNumber, @RequestParam MultiValueMap<String, String> typed,
            @RequestParam Optional<String> days, @RequestParam Optional<String> lapses, Model page, RedirectAttributes next) {
        opened(person, controlNumber);
        // a list of one would be taken apart at its commas
        List<String> text = typed.getOrDefault("text", List.of());
        List<String> amends = typed.getOrDefault("amends", List.of());
        var items = new ArrayList<AskQuestion.Item>();
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < text.size(); i++) {
            var field = i < amends.size() ? amends.get(i) : "";
            items.add(new AskQuestion.Item(text.get(i), named(field).orElse(null)));
            if (!field.isEmpty() && named(field).isEmpty()) {
                problems.add(new FieldProblem("amends-" + i, "Choose from the list what the answer replaces."));
            }
        }
        var given = days.map(String::strip).orElse(USUAL);
        if (!problems.isEmpty()) {
            return show(person, controlNumber, items, given, lapses.isPresent(), problems, page);
        }
        var outcome = askQuestion.ask(person, controlNumber, items, number(given), lapses.isPresent());
        if (outcome instanceof AskQuestion.Outcome.Asked asked) {
            next.addFlashAttribute("done", "The question is with the applicant. "
                    + (asked.stops() ? "The clock stands still until the answer." : "The clock runs on: it was asked after the ten days."));
            return "redirect:/officers/cases/" + controlNumber + "/questions";
        }
        var refusal = ((AskQuestion.Outcome.Refused) outcome).refusal();
        var beside = besideFields(refusal, text);
        if (beside.isEmpty()) {
            page.addAttribute("refused", sentence(refusal));
        }
        return show(person, controlNumber, items, given, lapses.isPresent(), beside, page);
    }

    /** One that no question may have where it is none. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    /** Empty where it is no field's fault. */
    private static List<FieldProblem> besideFields(QuestionRefusal refusal, List<String> texts) {
        return switch (refusal) {
            case EMPTY -> List.of(new FieldProblem("text-0", refusal.sentence()));
            case TOO_LONG -> IntStream.range(0, texts.size()).filter(i -> !AskQuestion.takes(texts.get(i)))
                    .mapToObj(i -> new FieldProblem("text-" + i, refusal.sentence())).toList();
            case DAYS_IMPOSSIBLE -> List.of(new FieldProblem("days", refusal.sentence()));
            default -> List.of();
        };
    }

    @PostMapping("/{ordinal}/close")
    String close(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable int ordinal, RedirectAttributes next) {
        opened(person, controlNumber);
        var question = questions.of(person, controlNumber).stream().filter(one -> one.ordinal() == ordinal).findFirst()
                .orElseThrow(QuestionsPage::notFound);
        readAnswer.withdraw(person, question.id()).ifPresentOrElse(refusal -> next.addFlashAttribute("refused", sentence(refusal)),
                () -> next.addFlashAttribute("done", "The question is closed."));
        return "redirect:/officers/cases/" + controlNumber + "/questions";
    }

    private String show(Person reader, String controlNumber, List<AskQuestion.Item> typed, String days, boolean lapses,
            List<FieldProblem> problems, Model page) {
        page.addAttribute("days", days);
        opened(reader, controlNumber);
        var items = new ArrayList<>(typed);
        while (items.size() < LINES) {
            items.add(new AskQuestion.Item("", null));
        }
        page.addAttribute("filed", applications.get(controlNumber));
        page.addAttribute("questions", questions.of(reader, controlNumber));
        page.addAttribute("documents", documents.of(controlNumber).stream().filter(one -> one.visibility().allows(reader)).toList());
        page.addAttribute("mayAsk", Permission.ASK_QUESTION.granted(reader));
        page.addAttribute("officer", Permission.PLACE_HOLD.granted(reader));
        page.addAttribute("reader", reader);
        page.addAttribute("lines", items);
        page.addAttribute("fields", AmendableField.values());
        page.addAttribute("lapses", lapses);
        page.addAttribute("form", new TypedForm(Map.of(), problems));
        return "officers/questions";
    }

    private static Optional<AmendableField> named(String field) {
        return Arrays.stream(AmendableField.values()).filter(one -> one.name().equals(field)).findFirst();
    }

    private void opened(Person reader, String controlNumber) {
        if (!Permission.READ_CASE_FACTS.granted(reader) || !cases.mayOpen(reader, controlNumber)) {
            throw notFound();
        }
    }

    private static String sentence(QuestionRefusal refusal) {
        if (refusal == QuestionRefusal.NOT_PERMITTED) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return refusal.sentence();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
