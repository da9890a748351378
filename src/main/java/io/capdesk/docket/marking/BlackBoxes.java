package io.capdesk.docket.marking;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/**
 * What is filled black on a page, and what letters lie within. Letters that were there before the box, or are black themselves, can't
 * be seen and can be copied; white letters drawn upon it are a heading. Boxes that are part of a scanned picture aren't seen here.
 */
final class BlackBoxes {

    private static final int FEW_LETTERS = 4;
    /** Lines are filled boxes too. */
    private static final double THIN = 4;
    private static final long MOST_COMPARED = 50_000_000;
    private static final int DARK = 0x40;

    private final List<Point2D> letters = new ArrayList<>();
    private final List<Rectangle2D> filled = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();
    private final List<Point2D> corners = new ArrayList<>();
    private int hidden;
    private long compared;

    void drawn(String operator, List<COSBase> operands, PDGraphicsState state) {
        switch (operator) {
            case "re" -> rectangle(operands, state);
            case "m", "l" -> corner(operator, operands, state);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill(state);
            case "S", "s", "n" -> forgetPath();
            default -> { }
        }
    }

    void glyph(Point2D place, PDGraphicsState state) {
        letters.add(place);
        if (!filled.isEmpty() && dark(state)) {
            count(filled.size());
            hidden += filled.stream().anyMatch(box -> box.contains(place)) ? 1 : 0;
        }
    }

    boolean hideWords() {
        return hidden >= FEW_LETTERS;
    }

    /** Marked for redaction and never redacted, or covered by a black note. */
    boolean hideWords(List<PDAnnotation> notes) throws IOException {
        for (PDAnnotation note : notes) {
            PDRectangle place = note.getRectangle();
            if (place != null && ("Redact".equals(note.getSubtype()) || "Square".equals(note.getSubtype()) && darkInside(note))
                    && within(new Rectangle2D.Double(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight())) >= FEW_LETTERS) {
                return true;
            }
        }
        return false;
    }

    private static boolean darkInside(PDAnnotation note) {
        var inside = note.getCOSObject().getCOSArray(COSName.IC);
        if (inside == null || inside.size() == 0) {
            return false;
        }
        boolean cmyk = inside.size() == 4;
        float[] shares = inside.toFloatArray();
        for (int i = 0; i < shares.length; i++) {
            if (cmyk ? i == 3 && shares[i] < 0.75f : shares[i] > 0.25f) {
                return false;
            }
        }
        return true;
    }

    private void rectangle(List<COSBase> operands, PDGraphicsState state) {
        if (operands.size() == 4 && operands.stream().allMatch(COSNumber.class::isInstance)) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            var box = bounds(List.of(at(x, y, state), at(x + number(operands, 2), y + number(operands, 3), state)));
            if (box.getWidth() > THIN && box.getHeight() > THIN) {
                path.add(box);
            }
        }
    }

    private void corner(String operator, List<COSBase> operands, PDGraphicsState state) {
        if (operator.equals("m")) {
            closeCorners();
        }
        if (operands.size() == 2 && operands.stream().allMatch(COSNumber.class::isInstance)) {
            corners.add(at(number(operands, 0), number(operands, 1), state));
        }
    }

    /** Four lines that make a box. */
    private void closeCorners() {
        if (corners.size() == 4 || corners.size() == 5) {
            var box = bounds(corners);
            boolean square = corners.stream().allMatch(one -> (near(one.getX(), box.getMinX()) || near(one.getX(), box.getMaxX()))
                    && (near(one.getY(), box.getMinY()) || near(one.getY(), box.getMaxY())));
            if (square && box.getWidth() > THIN && box.getHeight() > THIN) {
                path.add(box);
            }
        }
        corners.clear();
    }

    private void fill(PDGraphicsState state) {
        closeCorners();
        if (!path.isEmpty() && dark(state)) {
            path.forEach(box -> hidden += within(box));
            filled.addAll(path);
        }
        forgetPath();
    }

    private void forgetPath() {
        path.clear();
        corners.clear();
    }

    private int within(Rectangle2D box) {
        count(letters.size());
        return (int) letters.stream().filter(box::contains).count();
    }

    private void count(int comparisons) {
        compared += comparisons;
        if (compared > MOST_COMPARED) {
            throw new TooMuchToRead("more than " + MOST_COMPARED + " letters in boxes");
        }
    }

    private static boolean dark(PDGraphicsState state) {
        PDColor color = state.getNonStrokingColor();
        if (color.isPattern() || state.getNonStrokeAlphaConstant() < 0.5) {
            return false;
        }
        try {
            int rgb = color.toRGB();
            return (rgb >> 16 & 0xff) < DARK && (rgb >> 8 & 0xff) < DARK && (rgb & 0xff) < DARK;
        } catch (IOException unknownColor) {
            return false;
        }
    }

    private static Point2D at(float x, float y, PDGraphicsState state) {
        return state.getCurrentTransformationMatrix().transformPoint(x, y);
    }

    private static Rectangle2D bounds(List<Point2D> points) {
        var box = new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
        points.forEach(box::add);
        return box;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < 0.5;
    }

    private static float number(List<COSBase> operands, int at) {
        return ((COSNumber) operands.get(at)).floatValue();
    }
}
