package io.capdesk.portal.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.capdesk.docket.CommentDesk;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Forms ask a question in plain words while more comments come than people send, and only then. */
class CommentsUnderAttackTest extends CommentDesk {

    /** A time of its own: what is counted is counted for the whole desk. */
    private static final Instant ATTACKED = Instant.parse("2031-07-01T12:00:00Z");
    private static final Pattern QUESTION = Pattern.compile("Which of these words is the (first|second|third|fourth|last): ([a-z]+(?:, [a-z]+){4})\\?");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @Autowired WebApplicationContext context;
    @Autowired Attack attack;
    @Autowired Challenge challenge;

    @Test
    void aPersonAnswersAndAProgramDoesNot() throws Exception {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        String path = "/documents/" + announced(true) + "/comment";
        clock.moveTo(ATTACKED);
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsString()).doesNotContain("Which of these words");
        for (int i = 0; i < 601; i++) {
            attack.count();
        }
        String form = mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
        String key = found(KEY, form, 1);
        var refused = send(mvc, path, key, "", "");
        assertThat(refused.getContentAsString()).contains("Answer the question", "Written by hand").contains(key);
        String answer = answer(form);
        assertThat(send(mvc, path, key, found(TOKEN, form, 1), "no word of it").getRedirectedUrl()).isNull();
        assertThat(send(mvc, path, "00000000-0000-0000-0000-00000000000f", found(TOKEN, form, 1), answer).getRedirectedUrl()).as("another page's").isNull();
        assertThat(send(mvc, path, key, found(TOKEN, form, 1), " " + answer.toUpperCase() + " ").getRedirectedUrl()).startsWith("/track/");
        clock.moveTo(ATTACKED.plusSeconds(61));
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getContentAsString()).doesNotContain("Which of these words");
    }

    @Test
    void aTokenIsGoodForItsPageItsWordAndItsTime() {
        clock.moveTo(ATTACKED.plusSeconds(10_000));
        var question = challenge.ask("page-one-key");
        Matcher parts = QUESTION.matcher(question.text());
        assertThat(parts.matches()).isTrue();
        String right = answer(question.text());
        assertThat(challenge.answered("page-one-key", question.token(), right)).isTrue();
        for (String word : parts.group(2).split(", ")) {
            assertThat(challenge.answered("page-one-key", question.token(), word)).as(word).isEqualTo(word.equals(right));
        }
        assertThat(challenge.answered("page-two-key", question.token(), right)).isFalse();
        assertThat(challenge.answered("page-one-key", "9999999999" + question.token().replaceAll("^\\d+", ""), right)).as("longer").isFalse();
        for (String forged : List.of("", ".", "1.", "x.y", "99999999999999999999.a", question.token() + "a")) {
            assertThat(challenge.answered("page-one-key", forged, right)).as(forged).isFalse();
        }
        clock.moveTo(ATTACKED.plusSeconds(10_000 + 2 * 3600 + 1));
        assertThat(challenge.answered("page-one-key", question.token(), right)).as("too late").isFalse();
    }

    private static MockHttpServletResponse send(MockMvc mvc, String path, String key, String token, String answer) throws Exception {
        return mvc.perform(post(path).param("key", key).param("do", "send").param("text", "Written by hand").param("submitter", "ANONYMOUS")
                .param("token", token).param("answer", answer)).andReturn().getResponse();
    }

    private static String answer(String page) {
        Matcher parts = QUESTION.matcher(page);
        assertThat(parts.find()).isTrue();
        return parts.group(2).split(", ")[List.of("first", "second", "third", "fourth", "last").indexOf(parts.group(1))];
    }

    private static String found(Pattern what, String page, int group) {
        Matcher found = what.matcher(page);
        assertThat(found.find()).as("%s", what).isTrue();
        return found.group(group);
    }
}
