package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.capdesk.access.Role;
import io.capdesk.workflow.task.TaskRefused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** An answer that a task does not take is no fault of the desk. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
@ExtendWith(OutputCaptureExtension.class)
class RefusalsInTheLogTest extends DeskAtWork {

    @Test
    void refusalIsOneLineAndNoTrace(CapturedOutput output) {
        var number = registered(order("GT", 15_000));
        var officer = hire(Role.LICENSING_OFFICER);
        int before = output.getAll().length();

        var byTheForm = catchThrowable(() -> complete(officer, number, "Initial review", Map.of("outcome", "SHRUG")));
        var byTheDesk = catchThrowable(() -> complete(officer, number, "Initial review", Map.of("outcome", "RETURN")));

        assertThat(byTheDesk).isInstanceOf(TaskRefused.class);
        var said = output.getAll().substring(before);
        assertThat(said.lines().filter(line -> line.contains(" INFO ") && line.contains("refused to " + officer.username())))
                .hasSize(2).satisfiesExactly(line -> assertThat(line).contains(byTheForm.getMessage()),
                        line -> assertThat(line).contains(byTheDesk.getMessage()));
        assertThat(said).doesNotContain("\tat ", "ENGINE-16004");
    }
}
