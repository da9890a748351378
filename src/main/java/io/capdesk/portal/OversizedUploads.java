package io.capdesk.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the answers out of a form whose file is far too large, and leaves the file. The server would refuse the whole request,
 * the form's token included: the applicant would read that they may not do this, and what they typed would be lost. Runs
 * before anything asks for a parameter, since the first one to ask makes the server read the whole body. Public comments come with more
 * and are measured at their own door.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class OversizedUploads extends OncePerRequestFilter {

    /** Request attribute: there was a file, and it was left unread. */
    public static final String LEFT_OUT = "io.capdesk.portal.fileLeftOut";

    /** Request attribute: the answers, for the page that tells of an error; the body can't be read twice. */
    private static final String TYPED = "io.capdesk.portal.typedAnswers";

    private final long mostBytes;

    OversizedUploads(@Value("${capdesk.uploads.largest-form:22MB}") DataSize most) {
        this.mostBytes = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getAttribute(TYPED) == null && small(request);
    }

    private boolean small(HttpServletRequest request) {
        return request.getContentLengthLong() <= mostBytes || !"POST".equals(request.getMethod())
                || request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")
                || takesMore(request.getRequestURI().substring(request.getContextPath().length()));
    }

    private static boolean takesMore(String path) {
        return path.matches("/documents/[^/]+/comment") || path.equals("/officers/dockets/imports/file");
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(TYPED) == null) {
            request.setAttribute(LEFT_OUT, true);
            request.setAttribute(TYPED, TypedAnswers.before(request));
        }
        chain.doFilter(new TypedAnswers(request, (Map<String, String[]>) request.getAttribute(TYPED)), response);
    }
}
