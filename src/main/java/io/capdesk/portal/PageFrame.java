package io.capdesk.portal;

import io.capdesk.access.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, the error pages and the managers' pages included. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    @ModelAttribute("frame")
    Frame frame(@AuthenticationPrincipal Person person) {
        return new Frame(person);
    }
}
