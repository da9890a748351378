package io.capdesk.api.v4;

import java.util.List;

/** The API's own refusals, as {@code JSONError} of its schema. */
record ErrorBody(List<Line> errors) {

    /** @param status of HTTP, a number as the schema has it */
    record Line(int status, String title, String detail) {}

    static ErrorBody of(int status, String title, String detail) {
        return new ErrorBody(List.of(new Line(status, title, detail)));
    }
}
