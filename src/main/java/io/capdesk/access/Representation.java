package io.capdesk.access;

import java.io.Serializable;
import java.util.UUID;

/** In whose name an agent's user acts, and under which power. The names are the organisations'. */
public record Representation(UUID powerOfAttorney, String agent, String principal) implements Serializable {

    /** Both names, for the record. */
    public String inWords() {
        return agent + " as agent of " + principal;
    }
}
