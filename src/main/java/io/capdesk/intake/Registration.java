package io.capdesk.intake;

import java.util.List;

/** What came of the wish to register a draft. */
public sealed interface Registration {

    record Registered(String controlNumber) implements Registration {}

    /** Registering twice registers once. */
    record AlreadyRegistered(String controlNumber) implements Registration {}

    /** The draft stays as it was. */
    record Incomplete(List<FieldProblem> problems) implements Registration {}

    /** The destination's account takes nothing new until it is put right; the draft stays as it was. */
    record AccountStopped(String destination) implements Registration {}

    /**
     * A pending application of the organization's covers the same transaction (15 CFR 748.4(f)); the draft stays as it was. It is
     * registered with a statement why the two are not the same.
     */
    record SameTransaction(String controlNumber) implements Registration {}

    /** Unknown, or another organisation's. */
    record NotFound() implements Registration {}
}
