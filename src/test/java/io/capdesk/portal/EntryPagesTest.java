package io.capdesk.portal;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.capdesk.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPagesTest extends PortalTest {

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

    @Test
    void everyPageNamesTheRuleSetAndItsStanding() throws Exception {
        mvc.perform(get("/account/password").with(signedIn(Role.APPLICANT)))
                .andExpect(content().string(containsString("RS-DIFF")))
                .andExpect(content().string(containsString("not enforced")));
    }

    /** The content security policy would block them in the browser; here the page that has one is named. */
    @Test
    void noTemplateHasScriptsOrStylesInline() throws IOException {
        var inline = Pattern.compile("<script(?! defer src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:", Pattern.CASE_INSENSITIVE);
        try (Stream<Path> templates = Files.walk(Path.of("forms/portal"))) {
            for (Path template : templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                Assertions.assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(inline);
            }
        }
    }
}
