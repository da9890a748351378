package io.capdesk.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every name. */
class NamesPropertyTest {

    @Provide
    Arbitrary<String> listed() {
        return Arbitraries.integers().between(0, TestNames.shippedEntries().size() - 1)
                .map(number -> TestNames.shippedEntries().get(number).name());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    @Property(tries = 300)
    void aListedNameFindsItself(@ForAll("listed") String name) {
        assertThat(TestNames.shipped().find(name, TestNames.THRESHOLD)).isNotEmpty()
                .first().satisfies(best -> assertThat(best.score()).isEqualTo(100));
    }

    @Property(tries = 300)
    void caseAndAccentsDoNotMatter(@ForAll("listed") String name) {
        String accented = Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("a", "a\u0301").replace("u", "u\u0308"),
                Normalizer.Form.NFC);
        assertThat(score(accented, name)).isEqualTo(100);
    }

    @Property(tries = 300)
    void theOrderOfWordsDoesNotMatter(@ForAll("listed") String name, @ForAll long seed) {
        List<String> words = new ArrayList<>(TestNames.names().of(name).words().stream().map(Word::written).toList());
        String straight = String.join(" ", words);
        Collections.shuffle(words, new Random(seed));
        Name permuted = TestNames.names().of(String.join(" ", words));
        // a word that looks like a legal form may have moved to an end, where it is one
        if (permuted.legalForms().isEmpty() && TestNames.names().of(straight).legalForms().isEmpty()) {
            assertThat(score(permuted.written(), straight)).isEqualTo(100);
        }
    }

    @Property(tries = 200)
    void bothSidesAreAlike(@ForAll("listed") String one, @ForAll("listed") String other) {
        assertThat(score(one, other)).isEqualTo(score(other, one));
    }

    @Property(tries = 500)
    void nothingThatIsTypedBreaksIt(@ForAll("typed") String text) {
        assertThat(TestNames.shipped().find(text, TestNames.THRESHOLD)).allSatisfy(found ->
                assertThat(found.score()).isBetween(TestNames.THRESHOLD, 100));
    }

    private static int score(String party, String listed) {
        return TestNames.shipped().compare(party, listed).score();
    }
}
