package io.capdesk.api;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.lang.NonNull;

/** Reads and writes this door's own types, and no others, by {@link StrictJson}. */
final class ApiConverter extends AbstractGenericHttpMessageConverter<Object> {

    static final int LARGEST_BODY = 256 * 1024;

    private final StrictJson json;

    ApiConverter(StrictJson json) {
        super(MediaType.APPLICATION_JSON);
        this.json = json;
    }

    @Override
    public boolean canRead(@NonNull Type type, Class<?> contextClass, MediaType mediaType) {
        return isOurs(type) && canRead(mediaType);
    }

    @Override
    public boolean canWrite(Type type, @NonNull Class<?> clazz, MediaType mediaType) {
        return isOurs(type == null ? clazz : type) && canWrite(mediaType);
    }

    @Override
    protected boolean supports(@NonNull Class<?> clazz) {
        return isOurs(clazz);
    }

    @Override
    @NonNull
    public Object read(@NonNull Type type, Class<?> contextClass, @NonNull HttpInputMessage message) throws IOException {
        if (message.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING) || !isUtf8(message.getHeaders().getContentType())) {
            throw new UnreadableBody(UnreadableBody.Reason.ENCODED);
        }
        InputStream body = message.getBody();
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new UnreadableBody(UnreadableBody.Reason.TOO_LARGE);
        }
        return json.read(bytes, type);
    }

    @Override
    @NonNull
    protected Object readInternal(@NonNull Class<?> clazz, @NonNull HttpInputMessage message) throws IOException {
        return read(clazz, null, message);
    }

    @Override
    protected void writeInternal(@NonNull Object answer, Type type, @NonNull HttpOutputMessage message) throws IOException {
        byte[] bytes = json.write(answer);
        message.getHeaders().setContentLength(bytes.length);
        message.getBody().write(bytes);
    }

    private static boolean isOurs(Type type) {
        ResolvableType resolved = ResolvableType.forType(type);
        Class<?> named = resolved.hasGenerics() ? resolved.getGeneric(0).resolve() : resolved.resolve();
        return named != null && named.getPackageName().equals(ApiConverter.class.getPackageName());
    }

    private static boolean isUtf8(MediaType type) {
        return type == null || type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
    }
}
