package io.capdesk.portal.regulation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The regulation paragraph by paragraph, with what carries it. For everybody. */
@Controller
class RegulationPage {

    private final CitationIndex index;

    RegulationPage(CitationIndex index) {
        this.index = index;
    }

    @GetMapping("/rule")
    String show(Model page) {
        page.addAttribute("parts", index.parts());
        page.addAttribute("count", index.paragraphs().size());
        return "rule";
    }
}
