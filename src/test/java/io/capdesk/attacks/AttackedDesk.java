package io.capdesk.attacks;

import io.capdesk.Capdesk;
import io.capdesk.access.Applicants;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.docket.AnnounceDocument;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A whole desk on a port, with a small process whose countersignature the attackers would like to skip. */
@SpringBootTest(classes = Capdesk.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:attacks;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=false",
    "capdesk.outbox-folder=target/outbox-attacks-${capdesk.test.fork:0}", "capdesk.accounts.forms.requests=1000", "capdesk.docket.rate-limit.requests=100000",
    "capdesk.metrics.token=" + AttackedDesk.METRICS_TOKEN, "management.prometheus.metrics.export.enabled=true"})
@ContextConfiguration(classes = {Capdesk.class, AttackedDesk.Trap.class, FiledCases.class})
abstract class AttackedDesk {

    static final String PASSWORD = "Quiet-River-2026";
    static final String METRICS_TOKEN = "a-token-of-the-monitoring-system";

    private static final AtomicInteger DOCKETS = new AtomicInteger(5000);
    private static final Map<String, Visitor> KNOWN = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Trap {

        /** A bean that no model may name: who reaches it could have reached anything. */
        @Bean
        Tripwire tripwire() {
            return new Tripwire();
        }
    }

    public static class Tripwire {

        final AtomicInteger trips = new AtomicInteger();

        public String trip() {
            return "tripped " + trips.incrementAndGet();
        }
    }

    @LocalServerPort
    int port;
    @Autowired
    Tripwire tripwire;
    @Autowired
    StaffRegister register;
    @Autowired
    StaffDirectory staff;
    @Autowired
    Applicants applicants;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService runtime;
    @Autowired
    RepositoryService repository;
    @Autowired
    AnnounceDocument announceDocument;

    /** A new member of the staff who has chosen a password. */
    String hire(Role role) {
        String name = "attacker" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z0-9]", "");
        register.add(new Person(name, "Somebody", null, Set.of(role), null), PASSWORD);
        jdbc.sql("delete from one_time_password where username = ?").param(name).update();
        return name;
    }

    /** Of an organisation of their own; the same one when asked for again. */
    Person applicant(String name) {
        return applicants.find(name).orElseGet(() -> {
            Person person = applicants.add(name, "Export desk", name + "@exporter.example",
                    applicants.addOrganization(name, "US").id(), PASSWORD);
            jdbc.sql("delete from one_time_password where username = ?").param(name).update();
            return person;
        });
    }

    /** One per role for all attacks: a log-in costs a slow hash. */
    Visitor known(Role role) {
        return KNOWN.computeIfAbsent(port + role.name(), known -> visitor(role));
    }

    /** A document that is open to comment, in a docket of its own. */
    String announced() {
        Person analyst = new Person("analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null);
        LocalDate today = LocalDate.now(StatutoryClock.WASHINGTON);
        var outcome = announceDocument.announce(analyst, new AnnounceDocument.Announcement("BIS-2026-" + DOCKETS.incrementAndGet(), "Open", "",
                "Rule", "A rule", "", "", today.minusDays(1), today.plusDays(30), false, "", null));
        return ((AnnounceDocument.Outcome.Announced) outcome).documentId();
    }

    Visitor visitor(String username) {
        return Visitor.loggedIn(port, username, PASSWORD);
    }

    Visitor visitor(Role role) {
        return visitor(hire(role));
    }

    /** Starts the process; the answer is its instance, waiting for State. */
    String start() {
        if (repository.createProcessDefinitionQuery().processDefinitionKey("countersigned").count() == 0) {
            repository.createDeployment().addClasspathResource("attacks/countersigned.bpmn")
                    .addClasspathResource("attacks/attacked.form").deploy();
        }
        return runtime.startProcessInstanceByKey("countersigned").getId();
    }

    String taskOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }
}
