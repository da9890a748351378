package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import io.capdesk.access.Person;
import io.capdesk.access.PowersOfAttorney;
import io.capdesk.access.Refusal;
import io.capdesk.access.Role;
import io.capdesk.accounts.AgentRefusal;
import io.capdesk.accounts.NameAgent;
import io.capdesk.accounts.RevokeAgent;
import io.capdesk.audit.AuditTrail;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Registration;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.intake.Withdrawal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A US agent with power of attorney: who names it, what it may do and see, and the end of it. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class AgentsTest extends DeskAtWork {

    private static final String SIGNED = "%PDF-1.4\npower of attorney\n%%EOF\n";

    @Autowired NameAgent nameAgent;
    @Autowired RevokeAgent revokeAgent;
    @Autowired PowersOfAttorney powers;
    @Autowired WithdrawApplication withdraw;
    @Autowired AuditTrail audit;
    @Autowired JdbcClient jdbc;

    private Person principal;
    private Person agent;

    @BeforeEach
    void twoOrganisations() {
        principal = first("Example Principal GmbH", "DE");
        agent = first("Example Agent Inc.", "US");
    }

    @Test
    @Cites({"15 CFR 748.4(b)(2)", "15 CFR 748.5(b)"})
    void anAgentRegistersForItsPrincipalAndTheRecordHasBothNames() {
        Person acting = acting(agent, named(agent));
        applicant = acting;
        String number = registered(order("MA", 1_000));

        var application = applications.get(number);
        assertThat(application.organization()).isEqualTo(principal.organization());
        assertThat(application.applicantName()).isEqualTo("Example Principal GmbH");
        assertThat(application.contactEmail()).isEqualTo(agent.email());
        assertThat(audit.of(number)).filteredOn(entry -> entry.action().equals("REGISTER_APPLICATION")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(agent.username());
                    assertThat(entry.reason()).isEqualTo("Example Agent Inc. as agent of Example Principal GmbH");
                });
        assertThat(jdbc.sql("select action from audit_entry where subject = ? and actor = ? and reason like 'Example Agent Inc. as agent of"
                + " Example Principal GmbH%' order by position").params(principal.organization().toString(), agent.username())
                .query(String.class).list()).containsExactly("START_DRAFT", "SAVE_DRAFT");
        assertThat(applications.find(principal, number)).isPresent();
        assertThat(applications.find(agent, number)).as("not as itself").isEmpty();
    }

    @Test
    void anAgentSeesWhatItDidForThePrincipalAndNothingElse() {
        Draft own = drafts.start(principal);
        Person acting = acting(agent, named(agent));
        Person rival = first("Rival Agent LLC", "US");
        Person rivalActing = acting(rival, named(rival));
        Draft agents = drafts.start(acting);

        assertThat(drafts.open(principal)).extracting(Draft::id).contains(own.id(), agents.id());
        assertThat(drafts.open(acting)).extracting(Draft::id).containsExactly(agents.id());
        assertThat(drafts.open(rivalActing)).isEmpty();
        assertThat(drafts.find(acting, own.id())).isEmpty();
        assertThat(drafts.find(rivalActing, agents.id())).isEmpty();
        assertThat(registerApplication.register(rivalActing, agents.id(), "R")).isInstanceOf(Registration.NotFound.class);
        applicant = principal;
        String number = registered(order("SN", 1_000));
        assertThat(applications.find(acting, number)).isEmpty();
        assertThat(applications.of(acting)).isEmpty();
    }

    @Test
    void anAgentDraftsAndRegistersAndDoesNothingElse() {
        Person acting = acting(agent, named(agent));
        applicant = acting;
        String number = registered(order("UG", 1_000));
        assertThat(withdraw.withdraw(acting, number, "")).isInstanceOf(Withdrawal.NotFound.class);
        assertThat(name(acting, first("Third Agent Co.", "US"), SIGNED)).contains(AgentRefusal.NOT_PERMITTED);
        assertThat(acting.roles()).containsExactly(Role.AGENT);
        assertThat(powers.acting(acting, powers.heldBy(agent.organization()).get(0).id())).as("no chain of agents").isEmpty();
        assertThat(withdraw.withdraw(principal, number, "")).isInstanceOf(Withdrawal.Withdrawn.class);
    }

    @Test
    void onlyAnAdministratorAbroadNamesAnOrganisationOfTheUnitedStatesWithItsPaper() {
        Person ordinary = applicants.add("ord" + UUID.randomUUID().toString().substring(0, 8), "Ordinary", "o@principal.example",
                principal.organization(), "Quiet-River-2026");
        assertThat(name(ordinary, agent, SIGNED)).contains(AgentRefusal.NOT_PERMITTED);
        assertThat(name(hire(Role.LICENSING_OFFICER), agent, SIGNED)).contains(AgentRefusal.NOT_PERMITTED);
        assertThat(name(agent, first("Other Inc.", "US"), SIGNED)).contains(AgentRefusal.IN_THE_UNITED_STATES);
        assertThat(name(principal, first("Agent Ltd.", "GB"), SIGNED)).contains(AgentRefusal.NO_SUCH_AGENT);
        assertThat(nameAgent.name(principal, "nobody", "poa.pdf", paper(SIGNED))).contains(AgentRefusal.NO_SUCH_AGENT);
        assertThat(name(principal, agent, "")).contains(DocumentRefusal.EMPTY);
        assertThat(name(principal, agent, "MZ")).contains(DocumentRefusal.TYPE_NOT_ACCEPTED);
        assertThat(powers.givenBy(principal.organization())).isEmpty();
        named(agent);
        assertThat(name(principal, agent, SIGNED)).contains(AgentRefusal.NAMED_BEFORE);
        var power = powers.givenBy(principal.organization()).get(0);
        assertThat(documents.find(power.document()).orElseThrow().kind()).isEqualTo(DocumentKind.POWER_OF_ATTORNEY);
    }

    @Test
    void eitherSideEndsItAtOnceAndNobodyElse() {
        for (Person by : new Person[] {principal, agent}) {
            UUID power = named(agent);
            Person stranger = first("Stranger", "FR");
            assertThat(powers.acting(stranger, power)).as("another organisation's user").isEmpty();
            assertThat(revokeAgent.revoke(stranger, power)).isFalse();
            assertThat(revokeAgent.revoke(acting(agent, power), power)).as("as principal").isFalse();
            assertThat(powers.acting(agent, power)).isPresent();

            assertThat(revokeAgent.revoke(by, power)).isTrue();
            assertThat(powers.acting(agent, power)).isEmpty();
            assertThat(powers.heldBy(agent.organization())).isEmpty();
            assertThat(revokeAgent.revoke(by, power)).as("a second time").isTrue();
            assertThat(powers.find(power).orElseThrow().revokedBy()).isEqualTo(by.username());
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'REVOKE_AGENT'")
                .param(principal.organization().toString()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aPowerIsNoneOfThePrincipalsOwn() {
        assertThatThrownBy(() -> jdbc.sql("insert into power_of_attorney (id, principal, agent, document, named_by, named_at)"
                + " select ?, organization, organization, ?, 'x', current_timestamp from applicant_account where username = ?")
                .params(UUID.randomUUID(), UUID.randomUUID(), agent.username()).update()).hasMessageContaining("POWER_OF_ATTORNEY");
    }

    private UUID named(Person agents) {
        assertThat(name(principal, agents, SIGNED)).isEmpty();
        return powers.heldBy(agents.organization()).get(0).id();
    }

    private Optional<Refusal> name(Person by, Person agents, String content) {
        return nameAgent.name(by, agents.username(), "poa.pdf", paper(content));
    }

    private static ByteArrayInputStream paper(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }

    private Person acting(Person person, UUID power) {
        return powers.acting(person, power).orElseThrow();
    }

    /** The first of a new organisation, hence its account administrator. */
    private Person first(String organization, String country) {
        String name = "way" + UUID.randomUUID().toString().substring(0, 8);
        return applicants.add(name, "Somebody", name + "@example.example", applicants.addOrganization(organization, country).id(),
                "Quiet-River-2026");
    }
}
