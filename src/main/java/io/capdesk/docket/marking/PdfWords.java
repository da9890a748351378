package io.capdesk.docket.marking;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** A PDF page by page: its words, and whether some of them lie under a black box, where whoever copies them still gets them. */
final class PdfWords extends PDFTextStripper {

    /** A page of dense text has some ten thousand; forms that draw forms multiply without end. */
    private static final int MOST_OPERATORS = 5_000_000;

    private final StringWriter words = new StringWriter();
    private final List<String> pages = new ArrayList<>();
    private BlackBoxes boxes = new BlackBoxes();
    private int hiddenOn;
    private int operators;

    private PdfWords() {
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    static ReadFile of(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            var reader = new PdfWords();
            reader.writeText(pdf, reader.words);
            return new ReadFile(reader.pages, true, reader.hiddenOn);
        } catch (TooMuchToRead known) {
            throw known;
        } catch (RuntimeException | StackOverflowError broken) {
            // the library expects whole files and says so in many ways
            throw new IOException("the PDF can't be read", broken);
        }
    }

    @Override
    protected void startPage(PDPage page) {
        boxes = new BlackBoxes();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        pages.add(words.toString());
        words.getBuffer().setLength(0);
        if (hiddenOn == 0 && (boxes.hideWords() || boxes.hideWords(page.getAnnotations()))) {
            hiddenOn = getCurrentPageNo();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooMuchToRead("more than " + MOST_OPERATORS + " drawing operators");
        }
        super.processOperator(operator, operands);
        boxes.drawn(operator.getName(), operands, getGraphicsState());
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String letter = font.toUnicode(code);
        if (letter == null || !letter.isBlank()) {
            boxes.glyph(place.transformPoint(0.25f, 0.25f), getGraphicsState());
        }
        super.showGlyph(place, font, code, displacement);
    }
}
