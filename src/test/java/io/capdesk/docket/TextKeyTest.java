package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes two comments the same, and how imported markup reads as plain words. */
class TextKeyTest {

    private static final String KEY = TextKey.of("Please withdraw this rule. It harms our allies!", false);

    @ParameterizedTest
    @ValueSource(strings = {"please withdraw this rule it harms our allies", "  Please  withdraw\r\nthis rule —\tit harms our allies!!!",
        "PLEASE WITHDRAW THIS RULE. IT HARMS OUR ALLIES", "Ｐｌｅａｓｅ withdraw this rule. It harms our allies", "\u201cPlease withdraw this rule.\u201d It harms our allies"})
    void caseSpacingPunctuationAndWidthMakeNoDifference(String text) {
        assertThat(TextKey.of(text, false)).isEqualTo(KEY);
    }

    @Test
    void markupMakesNoDifferenceAndWordsDo() {
        assertThat(TextKey.of("<p>Please withdraw this rule.</p><br/>It <b>harms</b> our allies&#33;", true)).isEqualTo(KEY);
        assertThat(TextKey.of("Please withdraw that rule. It harms our allies!", false)).isNotEqualTo(KEY);
        assertThat(TextKey.of("Please withdraw this rule. It harms our allies 2", false)).isNotEqualTo(KEY);
        assertThat(TextKey.of("Zażółć", false)).isNotEqualTo(TextKey.of("Zazolc", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"See attached file(s)", "see attached", "Please see the attached letter of Example Clouds, Inc.", "Please find our comments attached.",
        "Comments in the attachment", "See attched file", "Our comment is enclosed", " \n", "...", "See attachment"})
    void whatOnlyPointsToFilesIsNoDuplicateOfAnything(String text) {
        assertThat(TextKey.of(text, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We are attached to our allies, and this rule treats them as strangers; withdraw it or make it better for all of us.",
        "Withdraw the rule."})
    void aTextThatSaysSomethingHasAKey(String text) {
        assertThat(TextKey.of(text, false)).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a<br/>b|a\\nb", "a<br>b<BR />c|a\\nb\\nc", "<p>a</p><p>b</p>|a\\nb\\n", "5 &lt; 6 &amp; 7|5 < 6 & 7",
        "&lt;script&gt;alert(1)&lt;/script&gt;|<script>alert(1)</script>", "<script>alert(1)</script>|alert(1)", "3 < 4 and 5 > 4|3 < 4 and 5 > 4",
        "it&#39;s &quot;so&quot;&nbsp;|it's \"so\"\u00a0"})
    void htmlReadsAsPlainWords(String html, String plain) {
        assertThat(CommentText.plain(html)).isEqualTo(plain.replace("\\n", "\n"));
    }

    @Test
    void plainWordsComeBackFromTheHtmlTheyAreWrittenAs() {
        String text = "a < b & \"c\" 'd'\ne <br/> f";
        assertThat(CommentText.plain(CommentText.html(text))).isEqualTo(text);
        assertThat(CommentText.html("a\r\nb")).isEqualTo("a<br/>b");
    }
}
