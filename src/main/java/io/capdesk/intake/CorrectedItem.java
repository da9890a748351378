package io.capdesk.intake;

import java.util.Locale;

/**
 * One item before and after an officer's correction.
 *
 * @param position   in the form, from 0
 * @param eccnBefore null for an item that was not controlled here
 */
public record CorrectedItem(int position, String description, long quantityBefore, long quantityAfter, String eccnBefore,
                            String eccnAfter, String reason) {

    /** "NVIDIA GB200: quantity 15,428, now 10,000; ECCN 3A090.a, now 4A090.a". */
    public String inWords() {
        var words = new StringBuilder(description).append(':');
        if (quantityBefore != quantityAfter) {
            words.append(String.format(Locale.ENGLISH, " quantity %,d, now %,d", quantityBefore, quantityAfter));
        }
        if (!eccn(eccnBefore).equals(eccn(eccnAfter))) {
            words.append(quantityBefore == quantityAfter ? " " : "; ").append("ECCN ").append(eccn(eccnBefore))
                    .append(", now ").append(eccn(eccnAfter));
        }
        return words.toString();
    }

    private static String eccn(String eccn) {
        return eccn == null ? "none (not controlled here)" : eccn;
    }
}
