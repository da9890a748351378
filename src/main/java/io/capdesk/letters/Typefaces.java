package io.capdesk.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The typefaces of papers: Liberation Sans, and Droid Sans Fallback for the East Asian names of consignees. What neither has a
 * glyph for is printed as its code point, {@code [U+0634]}: the setter's own {@code #} would lose a name without a trace.
 */
@Component
class Typefaces {

    private static final String EAST_ASIAN = "DroidSansFallback.ttf";

    private final SingletonSupplier<BitSet> sans = SingletonSupplier.of(() -> covered("LiberationSans-Regular.ttf"));
    /** Read only when somebody needs it: it is large. */
    private final SingletonSupplier<BitSet> eastAsian = SingletonSupplier.of(() -> covered(EAST_ASIAN));

    /** Makes every text of the paper printable and hands the setter the typefaces it needs. */
    void dress(Document paper, PdfRendererBuilder builder) {
        font(builder, "LiberationSans-Regular.ttf", "Liberation Sans", 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold.ttf", "Liberation Sans", 700, FontStyle.NORMAL);
        font(builder, "LiberationSans-Italic.ttf", "Liberation Sans", 400, FontStyle.ITALIC);
        if (printable(paper.getElementsByTagName("body").item(0))) {
            font(builder, EAST_ASIAN, "Droid Sans Fallback", 400, FontStyle.NORMAL);
        }
    }

    /** Whether the East Asian typeface is needed. */
    private boolean printable(Node node) {
        boolean needed = false;
        if (node instanceof Text text) {
            String shown = printable(Normalizer.normalize(text.getData(), Normalizer.Form.NFC));
            text.setData(shown);
            return shown.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !sans.obtain().get(c));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            needed |= printable(child);
        }
        return needed;
    }

    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.FORMAT) {
                // invisible; a direction mark would print the words after it backwards
                return;
            }
            if (Character.isWhitespace(c) || sans.obtain().get(c) || eastAsian.obtain().get(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("[U+%04X]".formatted(c));
            }
        });
        return shown.toString();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static BitSet covered(String file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(open(file)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet covered = new BitSet();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                covered.set(c, glyphs.getGlyphId(c) != 0);
            }
            return covered;
        } catch (IOException fault) {
            throw new UncheckedIOException("the program's own typeface " + file + " can't be read", fault);
        }
    }

    private static InputStream open(String file) {
        return Typefaces.class.getResourceAsStream("/fonts/" + file);
    }
}
