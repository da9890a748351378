package io.capdesk.workflow.task;

/** Ends the completion of a task, and its transaction, with a sentence for the one who tried. */
public class TaskRefused extends RuntimeException {

    public TaskRefused(String sentence) {
        super(sentence);
    }
}
