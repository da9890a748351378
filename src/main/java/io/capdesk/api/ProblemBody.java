package io.capdesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.capdesk.rules.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.HttpStatus;

/**
 * Problem details of RFC 9457.
 *
 * @param errors one for each field that is wrong; left out where no field is
 */
@Schema(name = "Problem", description = "Problem details of RFC 9457.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        @Schema(example = "about:blank")
        String type,
        @Schema(example = "Bad Request")
        String title,
        @Schema(example = "400")
        int status,
        @Schema(description = "What is wrong and what to do.",
                example = "items[0].chip: \"nvidia-h101\" is not in the catalogue")
        String detail,
        @Schema(description = "The path that was asked.", example = "/api/v1/determinations")
        String instance,
        @Schema(description = "The fields that are wrong; left out where no field is.")
        List<FieldError> errors) {

    /** @param field path in the body, such as {@code items[0].performances[0].tops}; empty for the body itself */
    @Schema(name = "FieldError")
    record FieldError(
            @Schema(description = "Path in the body, or the query parameter; empty for the body itself.",
                    example = "items[0].chip")
            String field,
            @Schema(example = "\"nvidia-h101\" is not in the catalogue")
            String message) {}

    static ProblemBody of(HttpStatusCode status, String detail, String instance) {
        return new ProblemBody("about:blank", title(status), status.value(), detail, Shown.clean(instance), null);
    }

    static ProblemBody of(HttpStatusCode status, List<Problem> problems, String instance) {
        List<FieldError> errors = problems.stream().map(p -> new FieldError(Shown.clean(p.field()), Shown.clean(p.message()))).toList();
        FieldError first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return new ProblemBody("about:blank", title(status), status.value(),
                (first.field().isEmpty() ? "" : first.field() + ": ") + first.message() + more,
                Shown.clean(instance), errors);
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
