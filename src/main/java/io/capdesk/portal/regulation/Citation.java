package io.capdesk.portal.regulation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How citations are found in sentences, and under which name a paragraph stands on the page of the regulation. */
public final class Citation {

    /** One paragraph: {@code 15 CFR 750.4(d)(2)}, {@code 15 CFR part 748, Supplement No. 10}, {@code 90 FR 4544}. */
    public static final Pattern PATTERN = Pattern.compile("15 CFR (\\d{3}\\.\\d+(\\([A-Za-z0-9]+\\))*|part \\d{3}(, Supplement No\\. \\d+"
            + "(, (paragraph (\\([A-Za-z0-9]+\\))+|ECCN [0-9A-Z]+(, note on data centers)?))?)?)|\\d{2} FR \\d{4,6}(, saving clause)?");

    private Citation() {}

    /** The fragment of the page's address. */
    public static String anchor(String citation) {
        return citation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The citation in brackets at the end of a sentence; null when it ends otherwise. */
    public static String atEndOf(String sentence) {
        Matcher found = Pattern.compile(" \\((" + PATTERN.pattern() + ")\\)\\.?$").matcher(sentence);
        return found.find() ? found.group(1) : null;
    }
}
