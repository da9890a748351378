package io.capdesk.screening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A listed name that the party's name is like, and why. */
public record Candidate(int entry, Name party, Name listed, Compared compared) {

    public int score() {
        return compared.score();
    }

    /** One sentence part per word or group of words. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        compared.pairings().forEach(pairing -> reasons.add(reason(pairing)));
        more(reasons, "only the party's name has ", compared.moreParty());
        more(reasons, "only the listed name has ", compared.moreListed());
        forms(reasons, party.legalForms(), " of the party ignored");
        forms(reasons, listed.legalForms(), " of the listed name ignored");
        return reasons;
    }

    private static String reason(Pairing pairing) {
        if (pairing.likeness() == 1) {
            return words(pairing.party()).equals(words(pairing.listed())) ? "\"" + words(pairing.party()) + "\" equals"
                    : "\"" + words(pairing.party()) + "\" is \"" + words(pairing.listed()) + "\"";
        }
        return String.format(Locale.ROOT, "\"%s\" ≈ \"%s\" %.2f", words(pairing.party()), words(pairing.listed()),
                pairing.likeness());
    }

    private static void more(List<String> reasons, String what, List<Word> words) {
        if (!words.isEmpty()) {
            reasons.add(what + "\"" + words(words) + "\"");
        }
    }

    private static void forms(List<String> reasons, List<String> forms, String what) {
        if (!forms.isEmpty()) {
            reasons.add("legal form " + String.join(", ", forms) + what);
        }
    }

    private static String words(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "));
    }
}
