package io.capdesk.portal.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How citations are found in sentences, ordered, and named on the page of the regulation. */
public final class Citation {

    /** One paragraph: {@code 15 CFR 750.4(d)(2)}, {@code 15 CFR part 748, Supplement No. 10}, {@code 90 FR 4544}. */
    public static final Pattern PATTERN = Pattern.compile("15 CFR (\\d{3}\\.\\d+(\\([A-Za-z0-9]+\\))*|part \\d{3}(, Supplement No\\. \\d+"
            + "(, (paragraph (\\([A-Za-z0-9]+\\))+|ECCN [0-9A-Z]+(, note on data centers)?))?)?)|\\d{2} FR \\d{4,6}(, saving clause)?");

    /** In the order in which the regulation has them: parts, sections, paragraphs of six levels; the Federal Register last. */
    public static final Comparator<String> IN_ORDER = Comparator.comparing(Citation::key, Citation::compare);

    private static final Pattern AT_END = Pattern.compile(" \\((" + PATTERN.pattern() + ")\\)\\.?$");
    private static final Pattern STEP = Pattern.compile("\\d+|\\([A-Za-z]+\\)|[A-Za-z]+");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final Map<String, String> PARTS = Map.of(
            "732", "Steps regarding use of the EAR", "734", "Scope of the EAR", "740", "License exceptions",
            "742", "Control policy: CCL based controls", "744", "Control policy: end-user and end-use based",
            "748", "Applications and documentation", "750", "Application processing, issuance, and denial",
            "756", "Appeals", "774", "The Commerce Control List");

    private Citation() {}

    /** The fragment of the page's address. */
    public static String anchor(String citation) {
        return citation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The citation in brackets at the end of a sentence; null when it ends otherwise. */
    public static String atEndOf(String sentence) {
        Matcher found = AT_END.matcher(sentence);
        return found.find() ? found.group(1) : null;
    }

    static String group(String citation) {
        if (!citation.startsWith("15 CFR ")) {
            return "Federal Register";
        }
        String part = citation.replaceFirst("15 CFR (part )?(\\d{3}).*", "$2");
        return "Part " + part + (PARTS.containsKey(part) ? ": " + PARTS.get(part) : "");
    }

    private static List<Integer> key(String citation) {
        List<Integer> key = new ArrayList<>();
        key.add(citation.startsWith("15 CFR ") ? 0 : 1);
        Matcher steps = STEP.matcher(citation.replaceFirst("^15 CFR (part )?", ""));
        int level = 0;
        while (steps.find()) {
            String step = steps.group().replaceAll("[()]", "");
            boolean roman = step.equals(step.toLowerCase(Locale.ROOT)) && level % 3 == 2 && ROMAN.contains(step);
            key.add(Character.isDigit(step.charAt(0)) ? Integer.parseInt(step)
                    : roman ? ROMAN.indexOf(step) + 1 : step.charAt(0) * 100 + step.length());
            level = steps.group().startsWith("(") || level > 0 && Character.isDigit(step.charAt(0)) && key.size() > 3 ? level + 1 : level;
        }
        return key;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = Integer.compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
