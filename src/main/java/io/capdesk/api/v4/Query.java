package io.capdesk.api.v4;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * A query as it was sent. Not left to the container, which drops a parameter that it can't read: a list without its filter is
 * another list.
 */
final class Query {

    private Query() {}

    /** In the order of the request, each with all its values. */
    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                parameters.computeIfAbsent(decoded(equals < 0 ? pair : pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /** The first of this name; empty where nothing readable is there. */
    static Optional<String> parameter(String query, String name) {
        try {
            return Optional.ofNullable(parameters(query).get(name)).map(values -> values.get(0));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    private static String decoded(String sent) {
        try {
            byte[] bytes = UriUtils.decode(sent.replace('+', ' '), StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Refused.badRequest("The query can't be read", "A NUL is in it.");
            }
            return text;
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw Refused.badRequest("The query can't be read", "It is percent-encoded UTF-8.");
        }
    }
}
