package io.capdesk.portal.requirement;

import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import io.capdesk.portal.requirement.JudgeRequirement.Outcome;
import io.capdesk.rules.Rules;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Does my export need a license?", for everybody. The address holds the whole question, so it is a link to the answer; the
 * form's empty fields are taken out of it by one redirect.
 */
@Controller
class RequirementPage {

    static final String PATH = "/need-a-licence";

    /** What twenty computers with four kinds of chips each may need. */
    private static final int MOST_PARAMETERS = 1_000;

    private final JudgeRequirement judgeRequirement;
    private final SelectOptions options;
    private final Rules rules;
    private final Names names;
    private final Figures figures;

    RequirementPage(JudgeRequirement judgeRequirement, SelectOptions options, Rules rules, Names names, Figures figures) {
        this.options = options;
        this.judgeRequirement = judgeRequirement;
        this.rules = rules;
        this.names = names;
        this.figures = figures;
    }

    /**
     * @param add    kind of an item to add to the form
     * @param remove number of an item to take off it
     * @param edit   there while the form is still being filled in: nothing is judged yet
     */
    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> parameters, @RequestParam Optional<String> add,
            @RequestParam Optional<Integer> remove, @RequestParam Optional<String> edit, Model page) {
        if (parameters.size() > MOST_PARAMETERS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Answers answers = Answers.of(parameters);
        if (add.flatMap(ItemKind::of).isPresent()) {
            Answers more = answers.with(ItemKind.of(add.get()).orElseThrow());
            return "redirect:" + PATH + "?edit=yes&" + more.query() + "#item" + more.kinds().size();
        }
        if (remove.isPresent()) {
            return "redirect:" + PATH + "?edit=yes&" + answers.without(remove.get()).query() + "#items";
        }
        if (parameters.values().stream().anyMatch(String::isBlank)) {
            return "redirect:" + PATH + (answers.areBlank() ? "?ask=yes" : "?" + answers.query());
        }
        page.addAttribute("ruleSets", rules.ruleSets());
        page.addAttribute("options", options);
        if (edit.isPresent() || parameters.isEmpty()) {
            page.addAttribute("form", new FormView(answers, Map.of()));
        } else {
            answer(answers, page);
        }
        return "requirement/page";
    }

    private void answer(Answers answers, Model page) {
        Outcome outcome = judgeRequirement.judge(answers);
        if (outcome instanceof Outcome.Unanswerable unanswerable) {
            page.addAttribute("form", new FormView(answers, unanswerable.problems()));
        } else if (outcome instanceof Outcome.Answered answered) {
            page.addAttribute("form", new FormView(answers, Map.of()));
            page.addAttribute("view", AnswerView.of(answered.judged(), names, figures));
            page.addAttribute("link", PATH + "?" + answers.query());
        }
    }
}
