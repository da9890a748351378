package io.capdesk.commentsearch;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** What a word is: as Unicode parts them, whatever their case and accents. All words count, small ones too: phrases have them. */
final class Words extends Analyzer {

    private Words() {}

    static Analyzer analyzer() {
        return new Words();
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
    }
}
