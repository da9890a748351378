package io.capdesk.api;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every refusal and fault under {@code /api/}, also those before an endpoint is found, as problem details. A resolver
 * and not an advice, because an advice bound to this package is not asked when no endpoint was found.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

    static final String PATH = "/api/";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final StrictJson json;

    ApiProblems(StrictJson json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(@NonNull HttpServletRequest request, @NonNull HttpServletResponse response,
            Object handler, @NonNull Exception fault) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + PATH) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            if (fault instanceof ErrorResponse known) {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            write(response, problem(fault, request.getRequestURI()));
        } catch (IOException gone) {
            LOG.debug("The caller left before it was refused", gone);
        }
        return new ModelAndView();
    }

    void write(HttpServletResponse response, ProblemBody problem) throws IOException {
        byte[] body = json.write(problem);
        response.setStatus(problem.status());
        response.setContentType(PROBLEM_JSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static ProblemBody problem(Exception fault, String path) {
        if (fault instanceof RefusedRequest refused) {
            return ProblemBody.of(HttpStatus.BAD_REQUEST, refused.problems(), path);
        }
        if (fault instanceof UnreadableBody unread) {
            return ProblemBody.of(unread.reason().status(), unread.reason().words(), path);
        }
        if (fault instanceof HttpMessageNotReadableException && fault.getCause() instanceof JacksonException json) {
            return ProblemBody.of(HttpStatus.BAD_REQUEST, List.of(JsonFault.of(json)), path);
        }
        if (fault instanceof HttpMessageNotReadableException) {
            return ProblemBody.of(HttpStatus.BAD_REQUEST, "The body is missing; send one JSON object.", path);
        }
        if (fault instanceof HttpMediaTypeNotSupportedException) {
            return ProblemBody.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send JSON in UTF-8, with the header Content-Type: application/json.", path);
        }
        if (fault instanceof HttpMediaTypeNotAcceptableException) {
            return ProblemBody.of(HttpStatus.NOT_ACCEPTABLE,
                    "The answer is JSON; send Accept: application/json or no Accept header. Allocations can"
                            + " also be read as text/csv and text/plain.", path);
        }
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            return ProblemBody.of(HttpStatus.METHOD_NOT_ALLOWED, "This path takes "
                    + (method.getSupportedHttpMethods() == null ? "another method" : method.getSupportedHttpMethods())
                    + ".", path);
        }
        if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ProblemBody.of(known.getStatusCode(), known.getStatusCode().value() == 404
                    ? "There is nothing at this path; /api/v1/openapi lists what there is."
                    : known.getBody().getDetail(), path);
        }
        LOG.error("A request to {} failed", Shown.clean(path), fault);
        return ProblemBody.of(HttpStatus.INTERNAL_SERVER_ERROR,
                "The desk failed to answer; nothing is wrong with the request as far as it knows. Try again later.", path);
    }
}
