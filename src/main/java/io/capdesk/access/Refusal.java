package io.capdesk.access;

/** Why the desk says no: an enum per module implements it, so that every refusal has a name and one readable sentence. */
public interface Refusal {

    String name();

    /** What is wrong and what to do, in words for the person who asked. */
    String sentence();
}
