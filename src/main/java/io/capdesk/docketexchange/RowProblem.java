package io.capdesk.docketexchange;

/**
 * Why a row of a file does not go in.
 *
 * @param row    1 for the first record, the header of a CSV not counted; 0 for the file as a whole
 * @param column or attribute; empty where the row as a whole is meant
 * @param reason one sentence
 */
public record RowProblem(long row, String column, String reason) {}
