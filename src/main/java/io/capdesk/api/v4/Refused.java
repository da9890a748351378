package io.capdesk.api.v4;

import java.time.Duration;
import java.util.List;

/** A request that the API does not take, on its way out of an endpoint. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient ErrorBody body;
    private final Duration retryAfter;

    private Refused(int status, ErrorBody body, Duration retryAfter) {
        super(body.toString(), null, false, false);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    private Refused(int status, ErrorBody body) {
        this(status, body, null);
    }

    static Refused badRequest(String title, String detail) {
        return new Refused(400, ErrorBody.of(400, title, detail));
    }

    /** @param details one for each thing that is wrong */
    static Refused badRequest(String title, List<String> details) {
        return new Refused(400, new ErrorBody(details.stream().map(detail -> new ErrorBody.Line(400, title, detail)).toList()));
    }

    static Refused notFound(String what) {
        return new Refused(404, ErrorBody.of(404, "Not found", what));
    }

    static Refused notReady(String what, Duration retryAfter) {
        return new Refused(503, ErrorBody.of(503, "Not ready", what), retryAfter);
    }

    /** Null where it does not help to ask again. */
    Duration retryAfter() {
        return retryAfter;
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }
}
