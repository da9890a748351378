package io.capdesk.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * 413 published pairs of names, judged by others. The constants of the matcher were chosen on one half; the other half, held
 * out by a fixed seed, says what to expect of names nobody has seen. Some judgements contradict each other or need to know
 * the world ({@code Bill Cates} is Bill Gates, {@code Mahir} is not Mahathir), so nobody reaches 1.
 */
class NamePairsTest {

    private static final long SPLIT = 20260731;

    private record Measured(int pairs, int truePositives, int falsePositives, int falseNegatives) {

        double precision() {
            return truePositives / (double) (truePositives + falsePositives);
        }

        double recall() {
            return truePositives / (double) (truePositives + falseNegatives);
        }

        String line(String what) {
            return String.format(Locale.ROOT, "%-9s %d pairs: precision %.3f, recall %.3f, F1 %.3f", what, pairs, precision(), recall(),
                    2 * precision() * recall() / (precision() + recall()));
        }
    }

    @Test
    void precisionAndRecallDoNotFall() throws IOException {
        List<String[]> pairs = new ArrayList<>(
                TestNames.csv(Files.readString(Path.of("src/test/resources/screening/name_pairs_sample.csv"))));
        pairs.remove(0);
        Collections.shuffle(pairs, new Random(SPLIT));
        int half = pairs.size() / 2;
        Measured tuned = measure(pairs.subList(0, half));
        Measured heldOut = measure(pairs.subList(half, pairs.size()));
        PrintStream console = System.out;
        console.println("Name pairs, threshold " + TestNames.THRESHOLD);
        console.println(tuned.line("tuned on"));
        console.println(heldOut.line("held out"));
        console.println(measure(pairs).line("all"));
        assertThat(heldOut.precision()).isGreaterThan(0.85);
        assertThat(heldOut.recall()).isGreaterThan(0.80);
        assertThat(tuned.precision()).isGreaterThan(0.80);
        assertThat(tuned.recall()).isGreaterThan(0.80);
    }

    private static Measured measure(List<String[]> pairs) {
        int truePositives = 0;
        int falsePositives = 0;
        int falseNegatives = 0;
        for (String[] pair : pairs) {
            boolean found = TestNames.shipped().compare(pair[2], pair[3]).score() >= TestNames.THRESHOLD;
            boolean expected = pair[4].equals("true");
            truePositives += found && expected ? 1 : 0;
            falsePositives += found && !expected ? 1 : 0;
            falseNegatives += !found && expected ? 1 : 0;
        }
        return new Measured(pairs.size(), truePositives, falsePositives, falseNegatives);
    }
}
