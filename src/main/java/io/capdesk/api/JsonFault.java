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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser's complaint in the words of a caller: which field, what is due there. */
final class JsonFault {

    private static final Pattern TWICE = Pattern.compile("^Duplicate field '(.*?)'", Pattern.DOTALL);

    private JsonFault() {}

    static Problem of(JacksonException fault) {
        Matcher twice = TWICE.matcher(said(fault));
        if (twice.find()) {
            return new Problem(join(path(fault), Shown.name(twice.group(1))), "is there twice; send it once");
        }
        return new Problem(path(fault), words(fault));
    }

    private static String said(JacksonException fault) {
        return String.valueOf(fault.getOriginalMessage());
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
        String said = said(fault);
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
        String path = "";
        for (JsonMappingException.Reference step : mapping.getPath()) {
            path = step.getFieldName() == null
                    ? path + "[" + step.getIndex() + "]"
                    : join(path, Shown.name(step.getFieldName()));
        }
        return path;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String place(JacksonException fault) {
        JsonLocation at = fault.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
