package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Capdesk;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.access.StaffRegister;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Ledger;
import io.capdesk.arrangement.ArrangementState;
import io.capdesk.arrangement.Arrangements;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The desk is stopped between the signatures and the day on which they count, and started again behind that day. */
class ArrangementAfterRestartTest {

    private static final AccountKey ACCOUNT = AccountKey.parse("COUNTRY/MY/2025-2027");

    @AfterEach
    void engineTime() {
        ClockUtil.reset();
    }

    @Test
    void takesEffectOnItsDayAllTheSame() {
        String number;
        try (var desk = desk("PT0S")) {
            number = signed(desk);
            assertThat(desk.getBean(Arrangements.class).get(number).state()).isEqualTo(ArrangementState.SIGNED);
        }
        try (var desk = desk("P3D")) {
            var arrangements = desk.getBean(Arrangements.class);
            Patience.await().until(() -> arrangements.get(number).state() == ArrangementState.IN_FORCE);
            assertThat(desk.getBean(Ledger.class).levels(ACCOUNT).limitTpp()).isEqualTo(Tpp.of(1_580_000_000));
            assertThat(desk.getBean(AccountStatements.class).page(ACCOUNT, 0, 10).entries()).filteredOn(entry -> entry.operation().equals("ARRANGE"))
                    .singleElement().satisfies(entry -> {
                        assertThat(entry.legalAt()).isEqualTo(arrangements.get(number).effectiveAt());
                        assertThat(entry.actualAt()).isAfter(entry.legalAt());
                    });
        }
    }

    private static ConfigurableApplicationContext desk(String clockOffset) {
        return new SpringApplicationBuilder(Capdesk.class).run("--server.port=0", "--capdesk.clock-offset=" + clockOffset,
                "--spring.datasource.url=jdbc:h2:mem:restart;DB_CLOSE_DELAY=-1", "--capdesk.outbox-folder=target/outbox-restart-${capdesk.test.fork:0}");
    }

    private static String signed(ConfigurableApplicationContext desk) {
        var officer = hire(desk, "restart-officer", Role.LICENSING_OFFICER);
        var countersigner = hire(desk, "restart-countersigner", Role.COUNTERSIGNING_OFFICER);
        var tomorrow = LocalDate.ofInstant(desk.getBean(Clock.class).instant(), StatutoryClock.WASHINGTON).plusDays(1);
        var proposed = desk.getBean(ProposeArrangement.class).propose(officer, "MY", new BigDecimal(100), tomorrow, "Exchange of notes");
        String number = ((ProposeArrangement.Outcome.Proposed) proposed).number();
        sign(desk, officer, number);
        sign(desk, countersigner, number);
        return number;
    }

    private static void sign(ConfigurableApplicationContext desk, Person person, String number) {
        var identities = desk.getBean(IdentityService.class);
        var tasks = desk.getBean(TaskService.class);
        identities.setAuthentication(person.username(), person.roles().stream().map(Role::group).toList());
        try {
            String task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
            tasks.claim(task, person.username());
            desk.getBean(FormService.class).submitTaskForm(task, Map.of("agreement", "SIGN"));
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Person hire(ConfigurableApplicationContext desk, String name, Role role) {
        var person = new Person(name, "Officer", null, Set.of(role), null);
        desk.getBean(StaffRegister.class).add(person, "Quiet-River-2026");
        return person;
    }
}
