package io.capdesk.accounts;

import io.capdesk.access.Refusal;

/** Why no agent is named. */
public enum AgentRefusal implements Refusal {
    NOT_PERMITTED("Only an account administrator names an agent."),
    IN_THE_UNITED_STATES("Your organisation is in the United States and applies itself; an agent acts for one outside."),
    NO_SUCH_AGENT("No organisation in the United States has a user of this name. Ask your agent for one of its user names."),
    NAMED_BEFORE("This agent acts for you already.");

    private final String sentence;

    AgentRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
