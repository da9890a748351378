package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.accounts.NameAgent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The session of an agent's user who acts for a principal: what it opens, and that a revoked power closes it. */
class AgentSessionsTest extends AttackedDesk {

    @Autowired
    NameAgent nameAgent;
    @Autowired
    PowersOfAttorney powers;

    @Test
    void aRevokedPowerEndsWithTheNextRequest() {
        String name = "principal" + UUID.randomUUID().toString().substring(0, 8);
        Person principal = applicants.add(name, "Principal", name + "@principal.example",
                applicants.addOrganization("Principal & Söhne", "DE").id(), PASSWORD);
        jdbc.sql("delete from one_time_password where username = ?").param(name).update();
        Visitor owner = visitor(name);
        assertThat(owner.get("/portal/organization").body()).contains("Name an agent");
        assertThat(act(owner, "/portal/organization/agents")).isEqualTo(302);
        assertThat(owner.get("/portal/organization").body()).contains("No organisation in the United States has a user of this name");
        Person agent = applicant("broker");
        assertThat(nameAgent.name(principal, "broker", "poa.pdf",
                new ByteArrayInputStream("%PDF-1.4\nx\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))).isEmpty();
        UUID power = powers.heldBy(agent.organization()).get(0).id();
        Visitor broker = visitor("broker");
        Visitor rival = visitor(applicant("rival").username());

        assertThat(broker.get("/portal").body()).contains("You may act for").doesNotContain(", for\n");
        assertThat(act(rival, "/portal/principals/" + power)).isEqualTo(404);
        assertThat(act(broker, "/portal/principals/" + power)).isEqualTo(302);
        assertThat(broker.get("/portal").body()).contains("Principal &amp; Söhne", "Act for your own organisation")
                .doesNotContain("You may act for", "/portal/notices");
        for (String closed : new String[] {"/portal/organization", "/portal/notices", "/portal/notice-forms/lpp"}) {
            assertThat(broker.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
        assertThat(act(broker, "/portal/drafts")).isEqualTo(302);
        assertThat(drafts(principal)).isEqualTo(1);

        assertThat(owner.get("/portal/organization").body()).contains("Revoke", "broker", "power of attorney");
        assertThat(act(rival, "/portal/organization/agents/" + power + "/revoke")).isEqualTo(404);
        assertThat(act(owner, "/portal/organization/agents/" + power + "/revoke")).isEqualTo(302);
        assertThat(broker.get("/portal").body()).doesNotContain("Principal &amp; Söhne");
        assertThat(act(broker, "/portal/principals/" + power)).isEqualTo(404);
        assertThat(act(broker, "/portal/drafts")).isEqualTo(302);
        assertThat(drafts(principal)).isEqualTo(1);
        assertThat(drafts(agent)).isEqualTo(1);
    }

    private int act(Visitor visitor, String path) {
        return visitor.form(path, "_csrf=" + Visitor.encode(visitor.formToken())).statusCode();
    }

    private int drafts(Person person) {
        return jdbc.sql("select count(*) from draft where organization = ?").param(person.organization()).query(Integer.class).single();
    }
}
