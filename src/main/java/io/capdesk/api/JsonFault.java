package io.capdesk.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.capdesk.rules.Problem;
import java.util.Collection;
import java.util.Map;

/** A parser's complaint in the words of a caller: which field, what is due there. */
final class JsonFault {

    private JsonFault() {}

    static Problem of(JacksonException fault) {
        return new Problem(path(fault), words(fault));
    }

    private static String words(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is no field here; known are " + unknown.getKnownPropertyIds();
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return "a text, a number or a name is too long, or objects are nested too deep" + place(fault);
            }
        }
        String said = String.valueOf(fault.getOriginalMessage());
        if (said.startsWith("Duplicate field")) {
            return "a field is there twice" + place(fault) + "; send it once";
        }
        if (said.startsWith("Trailing token")) {
            return "something follows the object" + place(fault) + "; send one JSON object and nothing else";
        }
        if (fault instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return due(mismatch.getTargetType());
        }
        return said.startsWith("Numeric value") ? due(Long.class) : "this is no JSON" + place(fault);
    }

    private static String due(Class<?> type) {
        if (type == String.class) {
            return "a string in double quotes is due here; amounts and decimals are strings too";
        }
        if (Number.class.isAssignableFrom(type) || type == long.class) {
            return "a whole number is due here, without quotes, point or exponent";
        }
        if (type == Boolean.class) {
            return "true or false is due here, without quotes";
        }
        return Collection.class.isAssignableFrom(type)
                ? "an array is due here"
                : "an object is due here" + (Map.class.isAssignableFrom(type) ? " of country codes and amounts" : "");
    }

    private static String path(JacksonException fault) {
        if (!(fault instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Shown.name(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String place(JacksonException fault) {
        JsonLocation at = fault.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
