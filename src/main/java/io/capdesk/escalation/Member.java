package io.capdesk.escalation;

/** Who votes in the Advisory Committee and in the Review Board; others attend without a vote (E.O. 12981, section 5). */
public enum Member {
    COMMERCE("Commerce"),
    STATE("State"),
    DEFENSE("Defense"),
    ENERGY("Energy");

    private final String title;

    Member(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
