package io.capdesk.workflow.guard;

import java.lang.reflect.Field;
import org.springframework.util.ReflectionUtils;

/** A value that the engine's command keeps to itself. A renamed field fails the start, never the check. */
final class CommandField {

    private final Field field;

    CommandField(Class<?> command, String name) {
        field = ReflectionUtils.findField(command, name);
        if (field == null) {
            throw new IllegalStateException(command.getName() + " has no field " + name + ": the guard does not fit this engine");
        }
        ReflectionUtils.makeAccessible(field);
    }

    Object of(Object command) {
        return ReflectionUtils.getField(field, command);
    }
}
