package io.capdesk.api.v4;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.lang.NonNull;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every refusal and fault under {@code /v4/}, also those before an endpoint is found, in the API's shapes. What it logs has no
 * query and no address of an upload: keys and secrets are in them.
 */
@Component("v4Errors")
class ApiErrors implements HandlerExceptionResolver, Ordered {

    static final String PATH = "/v4/";
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final JsonApi json;

    ApiErrors(JsonApi json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    static boolean ours(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + PATH);
    }

    @Override
    public ModelAndView resolveException(@NonNull HttpServletRequest request, @NonNull HttpServletResponse response,
            Object handler, @NonNull Exception fault) {
        if (!ours(request) || response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            if (fault instanceof Refused refused) {
                if (refused.retryAfter() != null) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
                }
                write(response, refused.status(), refused.body());
            } else if (fault instanceof HttpRequestMethodNotSupportedException method) {
                method.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                write(response, 405, ErrorBody.of(405, "Another method", "This path takes " + method.getSupportedHttpMethods() + "."));
            } else if (fault instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
                int status = known.getStatusCode().value();
                write(response, status, status == 404 ? ErrorBody.of(404, "Not found", "There is nothing at this path; /v4/openapi lists what there is.")
                        : ErrorBody.of(status, "Refused", "The request can't be read."));
            } else if (fault instanceof MultipartException || fault instanceof IOException) {
                write(response, 400, ErrorBody.of(400, "The body can't be read", "It ended early, or is a form."));
            } else {
                LOG.error("A request by {} under {} failed", request.getMethod(), PATH, fault);
                write(response, 500, ErrorBody.of(500, HttpStatus.INTERNAL_SERVER_ERROR.getReasonPhrase(),
                        "The desk failed to answer; nothing is wrong with the request as far as it knows. Try again later."));
            }
        } catch (IOException gone) {
            LOG.debug("The caller left before it was refused", gone);
        }
        return new ModelAndView();
    }

    void write(HttpServletResponse response, int status, ErrorBody body) throws IOException {
        write(response, status, JsonApi.NAME, body);
    }

    /** In the shape of the gateway that stands before the API. */
    void write(HttpServletResponse response, GatewayRefusal refusal) throws IOException {
        write(response, refusal.status(), MediaType.APPLICATION_JSON_VALUE,
                Map.of("error", Map.of("code", refusal.name(), "message", refusal.message())));
    }

    private void write(HttpServletResponse response, int status, String type, Object body) throws IOException {
        byte[] bytes = json.write(body);
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
