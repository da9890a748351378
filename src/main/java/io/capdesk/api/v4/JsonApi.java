package io.capdesk.api.v4;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Bodies of this door: read strictly, written as {@code application/vnd.api+json}. */
@Component
class JsonApi {

    static final String NAME = "application/vnd.api+json";
    static final MediaType TYPE = MediaType.parseMediaType(NAME);
    static final int LARGEST_BODY = 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 200;
    private static final String TITLE = "The body can't be read";

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LARGEST_BODY).maxNameLength(LONGEST_NAME).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** All of the body, and no more than the limit. */
    static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw Refused.badRequest(TITLE, "It is larger than 1 MB. Send files to the addresses of /v4/file-upload-urls.");
        }
        return bytes;
    }

    /** The object that the body is. */
    ObjectNode read(byte[] body) {
        try {
            JsonNode root = mapper.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
            if (root instanceof ObjectNode object) {
                return object;
            }
            throw Refused.badRequest(TITLE, "It is one JSON object, {\"data\": {...}}.");
        } catch (CharacterCodingException broken) {
            throw Refused.badRequest(TITLE, "It is not in UTF-8.");
        } catch (JsonProcessingException broken) {
            throw Refused.badRequest(TITLE, words(broken));
        }
    }

    private static String words(JsonProcessingException broken) {
        String said = String.valueOf(broken.getOriginalMessage());
        if (said.startsWith("Duplicate field")) {
            return "A name is there twice in one object" + place(broken) + ".";
        }
        return (said.contains("exceeds the maximum allowed") ? "It is nested too deep, or a name or a number in it is too long"
                : said.startsWith("Trailing token") ? "Something follows the object" : "It is no JSON") + place(broken) + ".";
    }

    private static String place(JsonProcessingException broken) {
        return broken.getLocation() == null ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column " + broken.getLocation().getColumnNr() + ")";
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    byte[] write(Object answer) {
        try {
            return mapper.writeValueAsBytes(answer);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ResponseEntity<byte[]> answer(HttpStatus status, Object answer) {
        return ResponseEntity.status(status).contentType(TYPE).cacheControl(CacheControl.noStore()).body(write(answer));
    }

    ResponseEntity<byte[]> ok(Object answer) {
        return answer(HttpStatus.OK, answer);
    }
}
