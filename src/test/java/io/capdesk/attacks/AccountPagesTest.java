package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the form to the first sign-in, on the real pages; what is wrong is said beside its field and nothing typed is lost. */
class AccountPagesTest extends AttackedDesk {

    private static final String ORGANIZATION = "name=Example+Exports&address=1+Quay&country=GB&ultimateParent=Example+Holding&parentCountry=US";

    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String key = UUID.randomUUID().toString();

    @Test
    void anOrganisationRegistersConfirmsAndStartsAnApplication() throws Exception {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> sent = post(visitor, "/register", registration(PASSWORD));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/register").body()).contains("Look into your mailbox", name + "@exporter.example");
        assertThat(visitor.logIn(name, PASSWORD).headers().firstValue("Location").orElseThrow()).contains("error");
        // the key is in the letter only: the link gets one that is known here
        jdbc.sql("update account_link set key_hash = ? where email = ?").params(hash(key), name + "@exporter.example").update();
        assertThat(visitor.get("/register/confirm?key=" + key).body()).contains("Example Exports", "value=\"" + name + "\"");
        assertThat(post(visitor, "/register/confirm", "key=" + key + "&username=Not+Good").body())
                .contains("Choose 3 to 64 small letters", "value=\"Not Good\"");
        assertThat(post(visitor, "/register/confirm", "key=" + key + "&username=" + name).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/login").body()).contains("Your account is open. Sign in as " + name);
        assertThat(visitor.get("/register/confirm?key=" + key).body()).contains("This link does not work");
        Visitor applicant = visitor(name);
        assertThat(post(applicant, "/portal/drafts", "").statusCode()).isEqualTo(302);
        assertThat(applicant.get("/portal/organization").body()).contains("Example Holding", name + "@exporter.example", "Invite somebody");
    }

    @Test
    void whatWasTypedIsShownAgainBesideWhatIsWrongButNoPassword() {
        String page = post(new Visitor(port), "/register", registration("short") + "&displayName=%3Cb%3EBold").body();
        assertThat(page).contains("Nothing is registered yet", "href=\"#password\"", "Choose at least 12 characters.",
                "value=\"Example Exports\"", "1 Quay").doesNotContain("value=\"short\"", "<b>Bold");
    }

    @Test
    void aFormThatFillsTheHiddenFieldIsThankedAndForgotten() {
        assertThat(post(new Visitor(port), "/register", registration(PASSWORD) + "&website=spam").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from account_link where email = ?").param(name + "@exporter.example")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aNewPasswordIsChosenByTheLinkAndSignsOut() throws Exception {
        Person person = applicant(name);
        Visitor inside = visitor(name);
        post(new Visitor(port), "/forgotten-password", "email=" + person.email());
        jdbc.sql("update account_link set key_hash = ? where email = ?").params(hash(key), person.email()).update();
        Visitor visitor = new Visitor(port);
        String page = "/forgotten-password/choose";
        assertThat(visitor.get(page + "?key=" + key).body()).contains(name);
        assertThat(post(visitor, page, "key=" + key + "&password=short&repeated=shorter").body())
                .contains("Choose at least 12 characters.", "The two passwords differ.");
        assertThat(post(visitor, page, "key=" + key + "&password=Louder-River-2027&repeated=Louder-River-2027").statusCode()).isEqualTo(302);
        assertThat(inside.get("/portal").statusCode()).isEqualTo(302);
        Visitor.loggedIn(port, name, "Louder-River-2027");
    }

    @Test
    void anInvitedColleagueIsAnOrdinaryUserWhoSeesButChangesNothing() throws Exception {
        Person administrator = applicant(name);
        String address = "c" + name + "@exporter.example";
        Visitor inviting = visitor(name);
        assertThat(post(inviting, "/portal/organization/invitations", "displayName=&email=nobody").body())
                .contains("Enter your colleague&#39;s name.", "Enter one e-mail address");
        post(inviting, "/portal/organization/invitations", "displayName=Colleague&email=" + address);
        assertThat(inviting.get("/portal/organization").body()).contains(address, "Take back");
        jdbc.sql("update account_link set key_hash = ? where email = ?").params(hash(key), address).update();
        Visitor invited = new Visitor(port);
        assertThat(invited.get("/invitation?key=" + key).body()).contains("value=\"Colleague\"", address);
        assertThat(post(invited, "/invitation", "key=" + key + "&displayName=Colleague&username=c" + name + "&password=" + PASSWORD
                + "&repeated=" + PASSWORD).statusCode()).isEqualTo(302);
        Visitor colleague = visitor("c" + name);
        assertThat(colleague.get("/portal/organization").body()).contains(administrator.email()).doesNotContain("Invite somebody", "deed");
        for (String path : new String[] {"", "/invitations", "/people/" + name}) {
            assertThat(post(colleague, "/portal/organization" + path, ORGANIZATION + "&deed=DEACTIVATE").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(post(inviting, "/portal/organization/people/c" + name, "deed=DEACTIVATE").statusCode()).isEqualTo(302);
        assertThat(colleague.get("/portal").statusCode()).isEqualTo(302);
    }

    private String registration(String password) {
        return ORGANIZATION + "&displayName=Export+Desk&email=" + name + "@exporter.example&username=" + name + "&password=" + password
                + "&repeated=" + password;
    }

    private static HttpResponse<String> post(Visitor visitor, String path, String fields) {
        return visitor.form(path, fields + "&_csrf=" + Visitor.encode(visitor.formToken()));
    }

    private static String hash(String key) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    }
}
