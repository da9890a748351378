package io.capdesk.letters;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact that the head of a template declares. The comment that tells people which facts a template takes is the one that is
 * enforced, so the two can't drift apart:
 * <pre>
 * &lt;!--/* Facts
 *   reasons      list of text: ...
 *   conditions?  list of text: ...; may be absent or empty
 * *&#47;--&gt;
 * </pre>
 */
record DeclaredFact(String name, boolean optional) {

    private static final Pattern HEAD = Pattern.compile("<!--/\\* Facts\\R(.*?)\\*/-->", Pattern.DOTALL);
    private static final Pattern FACT = Pattern.compile("(?m)^ {2}(\\w+)(\\?)? {2,}\\S");

    static List<DeclaredFact> of(String template, String source) {
        Matcher head = HEAD.matcher(source);
        if (!head.find()) {
            throw new MissingFact("the template " + template + " does not begin with the comment that declares its facts");
        }
        return FACT.matcher(head.group(1)).results()
                .map(fact -> new DeclaredFact(fact.group(1), fact.group(2) != null))
                .toList();
    }
}
