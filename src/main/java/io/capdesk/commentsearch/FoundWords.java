package io.capdesk.commentsearch;

import io.capdesk.commentsearch.FoundComments.Piece;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** The part of a text around the first word that was looked for, with each such word marked. Plain text: whoever shows it escapes it. */
final class FoundWords {

    private static final int BEFORE = 80;
    private static final int LENGTH = 320;
    /** Further on nobody reads in a list; a text may have a million characters. */
    private static final int LOOKED_THROUGH = 100_000;

    private FoundWords() {}

    static List<Piece> pieces(String text, SearchWords.Read read, Analyzer analyzer) {
        Set<String> terms = new HashSet<>();
        Set<String> prefixes = new HashSet<>();
        if (read.words()) {
            collect(read.query(), terms, prefixes);
        }
        String looked = text.length() > LOOKED_THROUGH ? text.substring(0, LOOKED_THROUGH) : text;
        List<int[]> found = terms.isEmpty() && prefixes.isEmpty() ? List.of() : offsets(looked, terms, prefixes, analyzer);
        int from = found.isEmpty() ? 0 : wordBegin(looked, Math.max(0, found.get(0)[0] - BEFORE));
        int to = wordEnd(looked, Math.min(looked.length(), from + LENGTH));
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int[] word : found) {
            if (word[1] > to) {
                break;
            }
            add(pieces, (at == from && from > 0 ? "… " : "") + looked.substring(at, word[0]), false);
            add(pieces, looked.substring(word[0], word[1]), true);
            at = word[1];
        }
        add(pieces, (pieces.isEmpty() && from > 0 ? "… " : "") + looked.substring(at, to) + (to < text.length() ? " …" : ""), false);
        return pieces;
    }

    private static void collect(Query query, Set<String> terms, Set<String> prefixes) {
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query one, Term... all) {
                for (Term term : all) {
                    terms.add(term.text());
                }
            }

            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
            }

            @Override
            public void visitLeaf(Query one) {
                if (one instanceof PrefixQuery prefix) {
                    prefixes.add(prefix.getPrefix().text());
                }
            }

            @Override
            public void consumeTermsMatching(Query one, String field,
                    Supplier<ByteRunAutomaton> automaton) {
                visitLeaf(one);
            }
        });
    }

    private static List<int[]> offsets(String text, Set<String> terms, Set<String> prefixes, Analyzer analyzer) {
        List<int[]> found = new ArrayList<>();
        int most = LENGTH;
        try (var stream = analyzer.tokenStream(IndexedComment.WORDS, new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken() && (found.isEmpty() || offset.startOffset() < found.get(0)[0] + most)) {
                String word = term.toString();
                if (terms.contains(word) || prefixes.stream().anyMatch(word::startsWith)) {
                    found.add(new int[] {offset.startOffset(), offset.endOffset()});
                }
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory was not read", impossible);
        }
        return found;
    }

    private static int wordBegin(String text, int at) {
        int begin = at;
        while (begin > 0 && begin > at - BEFORE / 2 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return begin > 0 && Character.isLowSurrogate(text.charAt(begin)) ? begin - 1 : begin;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + BEFORE / 2 && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
