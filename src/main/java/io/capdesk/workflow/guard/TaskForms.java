package io.capdesk.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Reads the Camunda Form of a task. The browser checks answers against it; the engine itself checks nothing. */
@Component
class TaskForms {

    private final ObjectMapper json;

    TaskForms(ObjectMapper json) {
        this.json = json;
    }

    /** A task without a form accepts no answer. */
    FormFields of(TaskEntity task, CommandContext context) {
        try (InputStream form = new GetDeployedTaskFormCmd(task.getId()).execute(context)) {
            List<FormField> fields = new ArrayList<>();
            collect(json.readTree(form).path("components"), fields);
            return new FormFields(fields);
        } catch (BadUserRequestException without) {
            return new FormFields(List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                fields.add(FormField.of(component));
            } else {
                collect(component.path("components"), fields);
            }
        }
    }
}
