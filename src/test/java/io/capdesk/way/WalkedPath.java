package io.capdesk.way;

import java.util.List;
import java.util.Map;

/** One case on its way through a model. What the people of its tasks answer, every path shares; the rest is its own. */
interface WalkedPath {

    /** @param name for the trace of a path that failed */
    record Move(String name, Runnable deed) {}

    /** The key of its process. */
    String number();

    /** The ways in which a task can be answered, by the id it has in the model. */
    List<Map<String, Object>> answers(String task);

    /** What somebody can do at this moment besides answering a task. */
    List<Move> deeds();

    /** Holds when nothing is to be done any more. */
    void assertEnded();
}
