package io.capdesk.rules;

/** Standing of the company that designed the integrated circuit (90 FR 5298). */
public enum Designer {
    /** listed in Supplement No. 6 to part 740 */
    APPROVED("approved"),
    /** not listed, but authorized for the time being */
    AUTHORIZED("authorized"),
    OTHER("neither approved nor authorized");

    private final String words;

    Designer(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
