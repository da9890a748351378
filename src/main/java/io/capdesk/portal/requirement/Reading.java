package io.capdesk.portal.requirement;

import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Problem;
import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads single answers; what cannot be read becomes a problem of its question. */
final class Reading {

    private static final int LONGEST = 200;
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    /** Four digits of exponent would make numbers that nobody can print. */
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,30}|[0-9]{1,3}(,[0-9]{3}){1,8})([.][0-9]{1,10})?([eE][+]?[0-9]{1,2})?");

    private final Answers answers;
    private final Countries countries;
    private final ChipCatalogue chips;
    private final List<String> ruleSets;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();

    /** @param ruleSets ids of those that can be asked for */
    Reading(Answers answers, Countries countries, ChipCatalogue chips, List<String> ruleSets) {
        this.answers = answers;
        this.countries = countries;
        this.chips = chips;
        this.ruleSets = ruleSets;
    }

    /** Sentences by name of the question; empty when everything could be read. */
    Map<String, String> problems() {
        return problems;
    }

    void refuse(String question, String sentence) {
        problems.putIfAbsent(question, sentence);
    }

    /** Notes which question asks for a field of the transaction, so that the rules' own objections find it. */
    void asks(String question, String field) {
        questions.put(field, question);
    }

    /** An objection of the rules, said beside the question that asks for it. */
    void refuse(Problem problem) {
        String field = problem.field();
        while (!questions.containsKey(field) && field.lastIndexOf('.') > 0) {
            field = field.substring(0, field.lastIndexOf('.'));
        }
        String message = problem.message();
        refuse(questions.getOrDefault(field, "items"),
                Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
    }

    String text(String question) {
        String typed = answers.get(question);
        if (typed.length() > LONGEST) {
            refuse(question, "Shorten this to " + LONGEST + " characters; it has " + typed.length() + ".");
        }
        return typed.isEmpty() ? null : typed;
    }

    /** Of the catalogue; null when left out. */
    String chip(String question) {
        String typed = text(question);
        if (typed != null && chips.find(typed).isEmpty()) {
            refuse(question, "This chip is not in the catalogue. Choose one from the list.");
        }
        return typed;
    }

    /** Null when left out. */
    String ruleSet(String question) {
        String typed = text(question);
        if (typed != null && !ruleSets.contains(typed)) {
            refuse(question, "This rule set is not known. Choose one from the list.");
        }
        return typed;
    }

    /** Null when left out. */
    String country(String question, String field) {
        asks(question, field);
        String typed = text(question);
        if (typed != null && countries.find(typed).isEmpty()) {
            refuse(question, "\"" + typed + "\" is no country. Choose one from the list.");
        }
        return typed;
    }

    String country(String question, String field, String otherwise) {
        String typed = country(question, field);
        if (typed == null) {
            refuse(question, otherwise);
        }
        return typed;
    }

    /** Null when left out or unreadable. */
    BigDecimal decimal(String question, String field) {
        asks(question, field);
        String typed = answers.get(question);
        if (typed.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(typed).matches()) {
            refuse(question, "Enter a number, such as 1979 or 989.5 or 1.2e26.");
            return null;
        }
        return new BigDecimal(typed.replace(",", ""));
    }

    BigDecimal decimal(String question, String field, String otherwise) {
        if (answers.get(question).isEmpty()) {
            refuse(question, otherwise);
        }
        return decimal(question, field);
    }

    Tpp tpp(String question, String field) {
        BigDecimal typed = decimal(question, field);
        return typed == null ? null : new Tpp(typed);
    }

    /** A whole number from 1 on; 1 where it cannot be read, which is a problem then. */
    int whole(String question, String field, String otherwise) {
        asks(question, field);
        String typed = answers.get(question).replace(",", "");
        if (typed.isEmpty() || !WHOLE.matcher(typed).matches() || Integer.parseInt(typed) < 1) {
            refuse(question, typed.isEmpty() ? otherwise : "Enter a whole number from 1 to 999999999.");
            return 1;
        }
        return Integer.parseInt(typed);
    }

    <E extends Enum<E>> E choice(String question, String field, Class<E> choices) {
        asks(question, field);
        String typed = answers.get(question);
        if (typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(choices.getEnumConstants()).filter(choice -> choice.name().equals(typed)).findFirst()
                .orElseGet(() -> {
                    refuse(question, "Choose one of the answers.");
                    return null;
                });
    }

    /** Null when left out. */
    Boolean yesOrNo(String question, String field) {
        asks(question, field);
        String typed = answers.get(question);
        if (!typed.isEmpty() && !typed.equals("yes") && !typed.equals("no")) {
            refuse(question, "Answer yes or no.");
        }
        return typed.isEmpty() ? null : Boolean.valueOf(typed.equals("yes"));
    }

    boolean yes(String question, String field) {
        return Boolean.TRUE.equals(yesOrNo(question, field));
    }

    LocalDate day(String question, String field, LocalDate otherwise) {
        asks(question, field);
        String typed = answers.get(question);
        try {
            return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            refuse(question, "Enter a date as year, month and day, such as 2025-06-02.");
            return otherwise;
        }
    }
}
