package io.capdesk.docket;

/** @param position as the document's source numbers it; numbers may be missing */
public record Paragraph(int position, String text) {}
