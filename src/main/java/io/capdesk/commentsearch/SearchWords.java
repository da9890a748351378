package io.capdesk.commentsearch;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words as people type them: all of them must be there, {@code "words in a row"} stay together, {@code prefix*} begins a word and
 * {@code -not} must not be there. Nothing else has a meaning, so nothing can be typed that fails or is slow: no pattern that begins
 * anywhere, no number of clauses without an end, and a quotation mark that is never closed ends with the line.
 */
final class SearchWords {

    private static final int MOST_PARTS = 32;
    private static final int LONGEST = 500;
    private static final int SHORTEST_PREFIX = 2;

    private final Analyzer analyzer;

    SearchWords(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** @param problem one sentence; null where all of it was read */
    record Read(Query query, boolean words, String problem) {}

    Read read(String typed, String field) {
        String text = typed == null ? "" : typed.strip();
        String problem = null;
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
            problem = "Only the first " + LONGEST + " characters were looked for.";
        }
        List<Part> parts = parts(text);
        if (parts.size() > MOST_PARTS) {
            parts = parts.subList(0, MOST_PARTS);
            problem = "Only the first " + MOST_PARTS + " words were looked for.";
        }
        var all = new BooleanQuery.Builder();
        int must = 0;
        int not = 0;
        for (Part part : parts) {
            Query one = query(part, field);
            if (one != null) {
                all.add(one, part.not ? Occur.MUST_NOT : Occur.MUST);
                must += part.not ? 0 : 1;
                not += part.not ? 1 : 0;
            }
        }
        if (must == 0 && not == 0) {
            boolean nothing = text.isEmpty();
            return new Read(nothing ? new MatchAllDocsQuery() : new MatchNoDocsQuery(), false,
                    nothing ? problem : "There is no word in it to look for.");
        }
        if (must == 0) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return new Read(all.build(), must > 0, problem);
    }

    private record Part(String text, boolean phrase, boolean not) {}

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length() && parts.size() <= MOST_PARTS) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean not = text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            at += not ? 1 : 0;
            boolean phrase = quote(text.charAt(at));
            at += phrase ? 1 : 0;
            int end = at;
            while (end < text.length() && !quote(text.charAt(end)) && (phrase || !Character.isWhitespace(text.charAt(end)))) {
                end++;
            }
            parts.add(new Part(text.substring(at, end), phrase, not));
            at = phrase || end == at ? end + 1 : end;
        }
        return parts;
    }

    private static boolean quote(char one) {
        return one == '"' || one == '\u201c' || one == '\u201d';
    }

    /** Null where there is no word in it. */
    private Query query(Part part, String field) {
        boolean prefix = !part.phrase && part.text.endsWith("*");
        List<String> terms = terms(part.text, field);
        if (terms.isEmpty()) {
            return null;
        }
        String last = terms.get(terms.size() - 1);
        if (prefix && terms.size() == 1 && last.length() >= SHORTEST_PREFIX) {
            return new PrefixQuery(new Term(field, last));
        }
        return terms.size() == 1 ? new TermQuery(new Term(field, last)) : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** As the index has them; a word with a hyphen or a dot in it may be several in a row. */
    private List<String> terms(String text, String field) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && terms.size() < MOST_PARTS) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory was not read", impossible);
        }
        return terms;
    }
}
