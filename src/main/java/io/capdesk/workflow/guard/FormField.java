package io.capdesk.workflow.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a form as its author defined it.
 *
 * @param mustBeAnswered required, and shown whatever else is answered; what a hidden field needs, the action says
 * @param options        what may be chosen; empty where anything may be written
 */
record FormField(String key, String label, String type, boolean mustBeAnswered, int shortest, int longest, Set<String> options) {

    /** What no database keeps as text and no letter prints. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");
    /** The longest text a variable of the engine holds. */
    private static final int LONGEST = 4000;

    static FormField of(JsonNode component) {
        JsonNode validate = component.path("validate");
        String key = component.path("key").asText();
        Set<String> options = new HashSet<>();
        component.path("values").forEach(option -> options.add(option.path("value").asText()));
        return new FormField(key, component.path("label").asText(key), component.path("type").asText(),
                validate.path("required").asBoolean() && !component.has("conditional"),
                validate.path("minLength").asInt(0), validate.path("maxLength").asInt(LONGEST), options);
    }

    void check(Object answer) {
        if (answer == null || "".equals(answer)) {
            refuseIf(mustBeAnswered, "is required");
            return;
        }
        switch (type) {
            case "textfield", "textarea", "datetime" -> checkText(answer);
            case "radio", "select" -> refuseIf(!options.contains(String.valueOf(answer)), "takes one of its choices");
            case "checkbox" -> checkBox(answer);
            case "number" -> checkNumber(answer);
            default -> refuseIf(true, "is not of a kind that the desk accepts (" + type + ")");
        }
    }

    private void checkText(Object answer) {
        refuseIf(!(answer instanceof String), "takes a text");
        refuseIf(UNPRINTABLE.matcher((String) answer).find(), "has characters that can't be seen; type it again");
        int length = ((String) answer).length();
        refuseIf(length < shortest, "needs at least " + shortest + " characters");
        refuseIf(length > longest, "takes at most " + longest + " characters");
    }

    private void checkBox(Object answer) {
        refuseIf(!(answer instanceof Boolean), "is ticked or not");
        refuseIf(mustBeAnswered && Boolean.FALSE.equals(answer), "must be ticked");
    }

    private void checkNumber(Object answer) {
        try {
            new BigDecimal(String.valueOf(answer));
        } catch (NumberFormatException word) {
            refuseIf(true, "takes a number");
        }
    }

    private void refuseIf(boolean wrong, String what) {
        if (wrong) {
            throw new AnswerRefused("\"" + label + "\" " + what + ".");
        }
    }
}
