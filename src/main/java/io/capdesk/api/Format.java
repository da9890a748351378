package io.capdesk.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How an allocation can be read: the query parameter {@code format} says it, or else the header Accept. */
enum Format {
    JSON(MediaType.APPLICATION_JSON), CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    TEXT(new MediaType("text", "plain", StandardCharsets.UTF_8));

    static final String PARAMETER = "format";

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    static Format of(String named, String accept, Reading reading) throws HttpMediaTypeNotAcceptableException {
        if (named != null) {
            return Arrays.stream(values()).filter(format -> format.name().toLowerCase(Locale.ROOT).equals(named)).findFirst()
                    .orElseGet(() -> reading.refuse(PARAMETER, "json, csv or text is due"));
        }
        return accept == null || accept.isBlank() ? JSON : accepted(accept);
    }

    private static Format accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            for (MediaType one : wanted) {
                for (Format format : values()) {
                    if (one.getQualityValue() > 0 && one.includes(format.type)) {
                        return format;
                    }
                }
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("Accept cannot be read");
        }
        throw new HttpMediaTypeNotAcceptableException(Arrays.stream(values()).map(Format::type).toList());
    }
}
