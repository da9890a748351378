package io.capdesk.docket.marking;

/** A file that draws the same millions of times, or hides its words among a flood of shapes. */
public final class TooMuchToRead extends RuntimeException {

    TooMuchToRead(String what) {
        super(what);
    }
}
