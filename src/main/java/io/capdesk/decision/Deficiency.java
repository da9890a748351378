package io.capdesk.decision;

/**
 * Why an application is returned.
 *
 * @param missing what it lacks, or what is wrong in it
 * @param remedy  what a new application needs
 */
public record Deficiency(String missing, String remedy) {

    /** Of one application. */
    public static final int MOST = 10;

    boolean whole() {
        return !missing.isBlank() && !remedy.isBlank();
    }
}
