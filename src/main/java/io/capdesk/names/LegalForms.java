package io.capdesk.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes legal forms off a name; they say how somebody is registered, not who they are. */
final class LegalForms {

    /** Where the words of a form are a form and not a part of the name. */
    enum Place { ANY, ENDS, END }

    record Form(List<String> words, Place place) {}

    /** What is left, and what was taken off, in the order of the name. */
    record Stripped(List<String> words, List<String> forms) {}

    private final Map<String, List<Form>> byFirstWord = new HashMap<>();
    private final int longest;

    LegalForms(Map<String, Place> forms) {
        forms.forEach((form, place) -> {
            List<String> words = Arrays.asList(form.split(" "));
            byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Form(words, place));
        });
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        longest = forms.keySet().stream().mapToInt(form -> form.split(" ").length).max().orElse(0);
    }

    /** A name that is nothing but legal forms keeps its words. */
    Stripped strip(List<String> words) {
        List<String> left = new ArrayList<>(words);
        List<String> forms = new ArrayList<>();
        phrases(left, forms);
        while (left.size() > 1 && (last(left, forms) || first(left, forms))) {
            // the next one: Co., then Ltd.
        }
        return new Stripped(left, forms);
    }

    private void phrases(List<String> left, List<String> forms) {
        for (int at = 0; at < left.size(); at++) {
            Form form = at(left, at, Place.ANY);
            if (form != null && form.words().size() < left.size()) {
                take(left, at, form, forms);
                at--;
            }
        }
    }

    private boolean last(List<String> left, List<String> forms) {
        for (int length = Math.min(longest, left.size() - 1); length > 0; length--) {
            Form form = at(left, left.size() - length, Place.END);
            if (form != null && form.words().size() == length) {
                take(left, left.size() - length, form, forms);
                return true;
            }
        }
        return false;
    }

    private boolean first(List<String> left, List<String> forms) {
        Form form = at(left, 0, Place.ENDS);
        if (form == null || form.words().size() >= left.size()) {
            return false;
        }
        take(left, 0, form, forms);
        return true;
    }

    /** The longest form that begins there and is one at least at that place. */
    private Form at(List<String> words, int at, Place place) {
        for (Form form : byFirstWord.getOrDefault(words.get(at), List.of())) {
            int end = at + form.words().size();
            if (form.place().compareTo(place) <= 0 && end <= words.size() && words.subList(at, end).equals(form.words())) {
                return form;
            }
        }
        return null;
    }

    private static void take(List<String> left, int at, Form form, List<String> forms) {
        forms.add(String.join(" ", form.words()));
        left.subList(at, at + form.words().size()).clear();
    }
}
