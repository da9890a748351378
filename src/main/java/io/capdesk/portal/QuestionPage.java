package io.capdesk.portal;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.access.Refusal;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.questions.AnswerQuestion;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Question;
import io.capdesk.questions.QuestionRefusal;
import io.capdesk.questions.QuestionReservation;
import io.capdesk.questions.Questions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question of the desk and the applicant's answers to it; what is typed is kept with every button. */
@Controller
@RequestMapping("/portal/applications/{controlNumber}/questions/{ordinal}")
class QuestionPage {

    private static final String ANSWER = "answer-";

    private final Applications applications;
    private final Questions questions;
    private final AnswerQuestion answerQuestion;
    private final QuestionReservation reservation;
    private final DocumentStore documents;

    QuestionPage(Applications applications, Questions questions, AnswerQuestion answerQuestion, QuestionReservation reservation,
            DocumentStore documents) {
        this.applications = applications;
        this.questions = questions;
        this.answerQuestion = answerQuestion;
        this.reservation = reservation;
        this.documents = documents;
    }

    @GetMapping
    String show(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable int ordinal, Model page) {
        return show(person, controlNumber, ordinal, Map.of(), page);
    }

    private String show(Person person, String controlNumber, int ordinal, Map<Integer, String> typed, Model page) {
        Application application = applications.find(person, controlNumber).orElseThrow(QuestionPage::notFound);
        Question question = questions.find(controlNumber, ordinal).orElseThrow(QuestionPage::notFound);
        page.addAttribute("filed", application);
        page.addAttribute("question", question);
        page.addAttribute("keptThrough", question.awaited() ? reservation.lastDay(question).orElse(null) : null);
        page.addAttribute("typed", typed);
        page.addAttribute("tooLong", QuestionRefusal.TOO_LONG.sentence());
        page.addAttribute("unfit", typed.entrySet().stream().filter(one -> !AskQuestion.takes(one.getValue())).map(Map.Entry::getKey).toList());
        page.addAttribute("documents", documents.of(controlNumber).stream()
                .filter(one -> question.documents().contains(one.id()) && one.visibility().allows(person)).toList());
        return "question";
    }

    /**
     * @param typed answers by item ({@code answer-1})
     * @param then  {@code send}, or anything else to keep what was typed
     */
    @PostMapping
    String answer(@CurrentPerson Person person, @PathVariable String controlNumber, @PathVariable int ordinal,
            @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "keep") String then,
            @RequestParam Optional<MultipartFile> document,
            @RequestAttribute(name = OversizedUploads.LEFT_OUT, required = false) boolean leftOut, Model page, RedirectAttributes next) {
        if (applications.find(person, controlNumber).isEmpty() || questions.find(controlNumber, ordinal).isEmpty()) {
            throw notFound();
        }
        var answers = answers(typed);
        var kept = answerQuestion.keep(person, controlNumber, ordinal, answers);
        Optional<Refusal> file = attach(person, controlNumber, ordinal, document, leftOut);
        file.ifPresent(refusal -> page.addAttribute("fileProblem", refusal.sentence()));
        var outcome = then.equals("send") && file.isEmpty() ? answerQuestion.answer(person, controlNumber, ordinal, answers) : kept;
        if (outcome instanceof AnswerQuestion.Outcome.NotFound) {
            throw notFound();
        }
        if (outcome instanceof AnswerQuestion.Outcome.Refused refused) {
            page.addAttribute("problem", refused.refusal().sentence());
            return show(person, controlNumber, ordinal, answers, page);
        }
        if (file.isPresent()) {
            return show(person, controlNumber, ordinal, answers, page);
        }
        next.addFlashAttribute("done", said(outcome));
        return "redirect:/portal/applications/" + controlNumber + "/questions/" + ordinal;
    }

    private static String said(AnswerQuestion.Outcome outcome) {
        if (outcome instanceof AnswerQuestion.Outcome.Answered answered) {
            return answered.left() == 0 ? "Your answer is with the desk. Nothing more is asked at present."
                    : "Sent. Still to answer: " + answered.left() + ".";
        }
        return "Kept, and not sent yet.";
    }

    private Optional<Refusal> attach(Person person, String controlNumber, int ordinal, Optional<MultipartFile> document, boolean leftOut) {
        if (leftOut) {
            return Optional.of(DocumentRefusal.TOO_LARGE);
        }
        if (document.filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        try (var content = document.get().getInputStream()) {
            return answerQuestion.attach(person, controlNumber, ordinal, document.get().getOriginalFilename(), content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<Integer, String> answers(Map<String, String> typed) {
        var answers = new HashMap<Integer, String>();
        typed.forEach((name, text) -> {
            if (name.matches(ANSWER + "[0-9]{1,2}")) {
                answers.put(Integer.valueOf(name.substring(ANSWER.length())), text);
            }
        });
        return answers;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
