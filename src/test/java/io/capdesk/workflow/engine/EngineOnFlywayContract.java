package io.capdesk.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Capdesk;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.workflow.Gate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine on an empty database, and again on the same one: nothing is made twice. */
abstract class EngineOnFlywayContract {

    abstract String[] emptyDatabase();

    @Test
    void startsOnAnEmptyDatabaseAndChangesNothingOnItsOwn() {
        String[] database = emptyDatabase();
        long[] first = new long[4];
        inDesk(database, desk -> {
            count(desk, first);
            aProcessStepAndAnApplicationRowCommitTogether(desk);
            thePersonAtTheGateIsNamed(desk);
        });
        inDesk(database, desk -> {
            long[] second = new long[4];
            count(desk, second);
            assertThat(second).containsExactly(first);
        });
    }

    private static void count(ConfigurableApplicationContext desk, long[] counts) {
        counts[0] = desk.getBean(RepositoryService.class).createDeploymentQuery().deploymentName("capdesk").count();
        counts[1] = desk.getBean(IdentityService.class).createGroupQuery().count();
        counts[2] = desk.getBean(JdbcClient.class).sql("select count(*) from ACT_RU_AUTHORIZATION where GROUP_ID_ is not null and RESOURCE_TYPE_ <> 7").query(Long.class).single();
        counts[3] = desk.getBean(JdbcClient.class).sql("select count(*) from ACT_RU_FILTER").query(Long.class).single();
        assertThat(counts[0]).isEqualTo(1);
    }

    private static void aProcessStepAndAnApplicationRowCommitTogether(ConfigurableApplicationContext desk) {
        desk.getBean(RepositoryService.class).createDeployment().addClasspathResource("attacks/countersigned.bpmn")
                .addClasspathResource("attacks/attacked.form").deploy();
        RuntimeService runtime = desk.getBean(RuntimeService.class);
        JdbcClient jdbc = desk.getBean(JdbcClient.class);
        new TransactionTemplate(desk.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            runtime.startProcessInstanceByKey("countersigned");
            jdbc.sql("insert into one_time_password (username, issued_at) values ('undone', current_timestamp)").update();
            transaction.setRollbackOnly();
        });
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("countersigned").count()).isZero();
        assertThat(jdbc.sql("select count(*) from one_time_password where username = 'undone'").query(Long.class).single()).isZero();
    }

    private static void thePersonAtTheGateIsNamed(ConfigurableApplicationContext desk) {
        Person applicant = new Person("exporter", "Exporter", null, Set.of(Role.APPLICANT), null);
        Gate gate = desk.getBean(Gate.class);
        String instance = gate.as(applicant,
                () -> desk.getBean(RuntimeService.class).startProcessInstanceByKey("countersigned").getId());
        assertThat(gate.as(applicant, () -> desk.getBean(TaskService.class).createTaskQuery().count())).isEqualTo(1);
        assertThat(desk.getBean(HistoryService.class).createHistoricProcessInstanceQuery().processInstanceId(instance)
                .singleResult().getStartUserId()).isEqualTo("exporter");
        assertThat(desk.getBean(IdentityService.class).getCurrentAuthentication()).isNull();
    }

    private static void inDesk(String[] database, Consumer<ConfigurableApplicationContext> deeds) {
        SpringApplication desk = new SpringApplication(Capdesk.class);
        String[] settings = Stream.concat(Stream.of(database), Stream.of(
                "--server.port=0", "--camunda.bpm.job-execution.enabled=false")).toArray(String[]::new);
        try (ConfigurableApplicationContext running = desk.run(settings)) {
            deeds.accept(running);
        }
    }
}
