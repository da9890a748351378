package io.capdesk.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebMvcTest(EntryPages.class)
class EntryPagesTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "APPLICANT,           /portal",
        "LICENSING_OFFICER,   /camunda/app/tasklist/default/",
        "STATE_REVIEWER,      /camunda/app/tasklist/default/",
        "MANAGER,             /camunda/app/cockpit/default/",
        "ADMINISTRATOR,       /camunda/app/admin/default/"})
    void everybodyStartsOnThePageTheyWorkOn(Role role, String page) throws Exception {
        mvc.perform(get("/").with(signedIn(role))).andExpect(redirectedUrl(page));
    }

    private static RequestPostProcessor signedIn(Role role) {
        var person = new Person("someone", "Some One", "someone@example.test", Set.of(role), null);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, java.util.List.of()));
    }
}
