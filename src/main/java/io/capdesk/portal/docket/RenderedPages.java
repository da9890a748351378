package io.capdesk.portal.docket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages that are the same for everybody, as bytes: a crowd at the door costs one rendering every few seconds and no statement. What is
 * restricted or withdrawn is gone from them as soon.
 */
@Component
class RenderedPages {

    private record Rendered(byte[] bytes, String tag) {}

    private static final long MOST_BYTES = 64L << 20;
    private static final int TAG_BYTES = 16;

    private final ThymeleafViewResolver views;
    private final Cache<String, Rendered> kept;

    RenderedPages(ThymeleafViewResolver views, @Value("${capdesk.docket.pages-kept:3s}") Duration keptFor, Clock clock) {
        this.views = views;
        this.kept = Caffeine.newBuilder().maximumWeight(MOST_BYTES).weigher((String key, Rendered page) -> page.bytes().length)
                .expireAfterWrite(keptFor)
                .ticker(() -> nanos(clock.instant())).build();
    }

    /**
     * @param key  of the page, everything in it that makes a difference
     * @param fill puts into {@code page} what the template shows; runs only when the page is made anew
     */
    void answer(String key, String view, Model page, Runnable fill, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Rendered rendered = kept.get(key, absent -> render(view, page, fill, request, response));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(rendered.tag())) {
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(rendered.bytes().length);
        response.getOutputStream().write(rendered.bytes());
    }

    private Rendered render(String view, Model page, Runnable fill, HttpServletRequest request, HttpServletResponse response) {
        fill.run();
        var buffer = new ContentCachingResponseWrapper(response);
        try {
            views.resolveViewName(view, Locale.ENGLISH).render(page.asMap(), request, buffer);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("the page " + view + " can't be made", fault);
        }
        byte[] bytes = buffer.getContentAsByteArray();
        return new Rendered(bytes, "\"" + HexFormat.of().formatHex(Arrays.copyOf(sha256(bytes), TAG_BYTES)) + "\"");
    }

    private static long nanos(Instant at) {
        return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
