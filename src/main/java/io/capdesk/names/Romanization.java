package io.capdesk.names;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Any script to plain Latin letters. Cyrillic as the listing agencies romanise it (BGN/PCGN), the rest as ICU does. */
final class Romanization {

    /** Each is read from ICU when the first name in that script comes: Chinese alone takes most of a second. */
    private static final String LATIN = "Latin-ASCII";
    private static final String CYRILLIC = "Russian-Latin/BGN; Any-Latin; Latin-ASCII";
    private static final String ANY = "Any-Latin; Latin-ASCII";

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("(?<![\\p{L}\\p{M}])\u0627\u0644(?=\\p{L}{3})");

    private final UnicodeSet cyrillic = new UnicodeSet("[:Cyrillic:]").freeze();
    private final UnicodeSet vowelless = new UnicodeSet("[[:Arabic:][:Hebrew:]&[:L:]]").freeze();
    private final UnicodeSet latin = new UnicodeSet("[[:Latin:][:^L:]]").freeze();
    private final Map<String, Transliterator> transliterators = new ConcurrentHashMap<>();

    /** Lower case; what is no letter stays as it is. */
    String romanize(String written) {
        if (ascii(written)) {
            return written.toLowerCase(Locale.ROOT);
        }
        String text = INVISIBLE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("");
        text = ARABIC_ARTICLE.matcher(text).replaceAll("");
        String rules = latin.containsAll(text) ? LATIN : cyrillic.containsSome(text) ? CYRILLIC : ANY;
        return transliterators.computeIfAbsent(rules, Transliterator::getInstance).transliterate(text)
                .toLowerCase(Locale.ROOT);
    }

    static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    boolean vowelless(String written) {
        return !ascii(written) && vowelless.containsSome(written);
    }
}
