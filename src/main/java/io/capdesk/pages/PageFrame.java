package io.capdesk.pages;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Person;
import io.capdesk.rules.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame and its words for codes and figures, the error pages and the managers' pages included. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final Rules rules;
    private final Figures figures;
    private final Names names;

    PageFrame(Rules rules, Figures figures, Names names) {
        this.rules = rules;
        this.figures = figures;
        this.names = names;
    }

    @ModelAttribute
    void frame(@CurrentPerson Person person, Model page) {
        page.addAttribute("frame", new Frame(person, rules.deskRuleSet()));
        page.addAttribute("figures", figures);
        page.addAttribute("names", names);
    }
}
