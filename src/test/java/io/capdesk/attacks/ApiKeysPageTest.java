package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who issues keys to programs, and where a key can be read: on the page that answers, once. */
class ApiKeysPageTest extends AttackedDesk {

    private static final String PAGE = "/officers/dockets/keys";
    private static final Pattern KEY = Pattern.compile("<strong class=\"desk-hash\">([0-9A-Za-z]{40})</strong>");

    private String issue(Visitor by, String fields) {
        return by.form(PAGE, fields + "&_csrf=" + Visitor.encode(by.formToken())).body();
    }

    private static String key(String page) {
        Matcher shown = KEY.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }

    private int asks(String key) {
        return new Visitor(port).get("/v4/dockets?api_key=" + key).statusCode();
    }

    @Test
    void a_key_is_shown_once_and_opens_the_api_until_it_is_revoked() {
        Visitor analyst = known(Role.COMMENT_ANALYST);
        String key = key(issue(analyst, "holder=Association+of+Keys&email=a%40example.org&mayPost=yes&certified=yes"));
        assertThat(asks(key)).isEqualTo(200);
        String again = analyst.get(PAGE).body();
        assertThat(again).contains("Association of Keys", key.substring(0, 5), "read and post comments").doesNotContain(key);
        String id = jdbc.sql("select id from api_key where holder = 'Association of Keys'").query(String.class).single();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'ISSUE_API_KEY' and reason not like ?")
                .params(id, "%" + key + "%").query(Long.class).single()).isEqualTo(1);
        Visitor administrator = known(Role.ADMINISTRATOR);
        String revoke = PAGE + "/" + id + "/revoke";
        assertThat(administrator.form(revoke, "_csrf=" + Visitor.encode(administrator.formToken())).statusCode()).isEqualTo(302);
        assertThat(asks(key)).isEqualTo(403);
        assertThat(analyst.form(revoke, "_csrf=" + Visitor.encode(analyst.formToken())).statusCode()).isEqualTo(302);
        assertThat(analyst.get(PAGE).body()).contains("The key was revoked before.");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'REVOKE_API_KEY'").param(id)
                .query(Long.class).single()).as("once").isEqualTo(1);
    }

    @Test
    void whoever_posts_has_certified_the_terms_and_what_was_typed_stays() {
        Visitor analyst = known(Role.COMMENT_ANALYST);
        String refused = issue(analyst, "holder=Uncertified+Ltd&email=nobody&mayPost=yes");
        assertThat(refused).contains("value=\"Uncertified Ltd\"", "value=\"nobody\"", "Enter one e-mail address", "has certified the terms")
                .doesNotContainPattern(KEY);
        assertThat(issue(analyst, "email=a%40example.org")).contains("Enter who holds the key");
        assertThat(jdbc.sql("select count(*) from api_key where holder = 'Uncertified Ltd'").query(Long.class).single()).isZero();
        key(issue(analyst, "holder=Reader+Ltd&email=a%40example.org"));
        assertThat(jdbc.sql("select may_post from api_key where holder = 'Reader Ltd'").query(Boolean.class).single()).isFalse();
    }
}
