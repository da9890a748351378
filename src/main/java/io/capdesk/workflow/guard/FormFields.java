package io.capdesk.workflow.guard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The fields of one form: a task is completed with these and no others. */
class FormFields {

    private final Map<String, FormField> byKey;

    FormFields(List<FormField> fields) {
        byKey = fields.stream().collect(Collectors.toMap(FormField::key, Function.identity(), (first, again) -> first));
    }

    void check(Map<String, Object> answers) {
        for (String key : answers.keySet()) {
            FormField field = byKey.get(key);
            if (field == null) {
                throw new AnswerRefused("\"" + key + "\" is no field of this form.");
            }
            field.check(plain(key, answers));
        }
        byKey.values().stream().filter(field -> field.mustBeAnswered() && !answers.containsKey(field.key()))
                .forEach(field -> field.check(null));
    }

    /** A typed value may hide a serialised object or a file, or vanish with the transaction: forms send plain ones. */
    private static Object plain(String key, Map<String, Object> answers) {
        if (!(typed(key, answers) instanceof TypedValue typed)) {
            return answers.get(key);
        }
        if (typed.isTransient() || typed.getType() != null && !typed.getType().isPrimitiveValueType()) {
            throw new AnswerRefused("\"" + key + "\" takes a plain value.");
        }
        return typed.getValue();
    }

    /** A variable map shows what its typed values hold, not that they are typed. */
    private static Object typed(String key, Map<String, Object> answers) {
        return answers instanceof VariableMap variables ? variables.getValueTyped(key) : answers.get(key);
    }
}
