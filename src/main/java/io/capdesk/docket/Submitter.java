package io.capdesk.docket;

/** Who speaks. The law asks for no identity (5 U.S.C. 553(c)). */
public enum Submitter {
    INDIVIDUAL("An individual"),
    ORGANIZATION("An organization"),
    ANONYMOUS("Anonymous");

    private final String title;

    Submitter(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
