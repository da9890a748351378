package io.capdesk.api.v4;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The key of a request, by the three ways that api.data.gov knows; the first that is there counts. */
final class SentKey {

    private static final String BASIC = "Basic ";

    private SentKey() {}

    static Optional<String> of(HttpServletRequest request) {
        return header(request).or(() -> Query.parameter(request.getQueryString(), "api_key")).or(() -> basic(request))
                .map(String::strip).filter(key -> !key.isEmpty());
    }

    private static Optional<String> header(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Api-Key")).filter(key -> !key.isBlank());
    }

    /** As the user name of HTTP Basic, with no password. */
    private static Optional<String> basic(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !sent.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(sent.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
