package io.capdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.MediaType;

/**
 * A form as if no file had been chosen: the fields that stand before the first file, which is where a browser puts those of the
 * page. Tomcat's own reader of multipart bodies, used piece by piece.
 */
public final class TypedAnswers extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 10_000;
    /** Above what a draft keeps. */
    private static final int MOST_BYTES = 2_000_000;

    private final Map<String, String[]> fields;

    TypedAnswers(HttpServletRequest request, Map<String, String[]> fields) {
        super(request);
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** What is read of it is gone from the request's body. */
    public static HttpServletRequest withoutFiles(HttpServletRequest request) throws IOException {
        return new TypedAnswers(request, before(request));
    }

    /** Nothing, the form's token included, when the body is none that a browser makes of the desk's form. */
    static Map<String, String[]> before(HttpServletRequest request) throws IOException {
        Map<String, String[]> fields = new HashMap<>();
        int bytes = 0;
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    return fields;
                }
                byte[] value = part.openStream().readNBytes(MOST_BYTES - bytes + 1);
                bytes += value.length;
                if (bytes > MOST_BYTES || fields.size() == MOST_FIELDS) {
                    return Map.of();
                }
                fields.putIfAbsent(part.getFieldName(), new String[] {new String(value, StandardCharsets.UTF_8)});
            }
        } catch (FileUploadException notAForm) {
            return Map.of();
        }
        return Map.of();
    }

    /** No multipart any more: nothing behind asks the server to read the rest. */
    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public String getParameter(String name) {
        return fields.containsKey(name) ? fields.get(name)[0] : null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }
}
