package io.capdesk.startup;

/** One line of what the desk says when it is ready ({@code Rule set: RS-DIFF ...}); any module above may contribute a bean. */
@FunctionalInterface
public interface StartLine {

    String line();
}
