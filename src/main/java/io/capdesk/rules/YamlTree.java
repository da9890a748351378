package io.capdesk.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A YAML file whose every node remembers its line, so that a rule set that {@code extends} another still names the
 * right file and line when a value is wrong. Scalars stay text until a record asks for a number or a date: nothing
 * passes through a floating point number, and Norway stays NO.
 */
final class YamlTree {

    record Place(String file, int line) {}

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    private final JsonNode root;
    private final Map<JsonNode, Place> places;

    private YamlTree(JsonNode root, Map<JsonNode, Place> places) {
        this.root = root;
        this.places = places;
    }

    static YamlTree parse(ConfigFiles.Text text) {
        Map<JsonNode, Place> places = new IdentityHashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(text.content())) {
            if (parser.nextToken() == null) {
                throw new BrokenRuleSet(text.origin(), 0, "it is empty");
            }
            return new YamlTree(node(parser, text.origin(), places), places);
        } catch (JsonProcessingException broken) {
            throw new BrokenRuleSet(text.origin(), line(broken), unindented(broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new BrokenRuleSet(text.origin(), 0, impossible.getMessage());
        }
    }

    private static JsonNode node(JsonParser parser, String file, Map<JsonNode, Place> places) throws IOException {
        JsonToken token = parser.currentToken();
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node;
        if (token == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int nameLine = parser.currentTokenLocation().getLineNr();
                if (object.has(name)) {
                    throw new BrokenRuleSet(file, nameLine, "\"" + name + "\" is there twice");
                }
                parser.nextToken();
                JsonNode value = node(parser, file, places);
                if (value.isContainerNode()) {
                    // what a block lacks is looked for where its name stands
                    places.put(value, new Place(file, nameLine));
                }
                object.set(name, value);
            }
            node = object;
        } else if (token == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(node(parser, file, places));
            }
            node = array;
        } else if (token == JsonToken.VALUE_NULL) {
            return JsonNodeFactory.instance.nullNode();
        } else {
            node = new TextNode(parser.getText());
        }
        places.put(node, new Place(file, line));
        return node;
    }

    /** This file over another: what it says replaces what the other says, key by key; lists are replaced whole. */
    YamlTree over(YamlTree parent) {
        Map<JsonNode, Place> both = new IdentityHashMap<>(parent.places);
        both.putAll(places);
        return new YamlTree(merged(root, parent.root, both), both);
    }

    private static JsonNode merged(JsonNode child, JsonNode parent, Map<JsonNode, Place> places) {
        if (!(child instanceof ObjectNode over) || !(parent instanceof ObjectNode under)) {
            return child;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        under.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
        over.properties().forEach(entry -> result.set(
                entry.getKey(),
                result.has(entry.getKey())
                        ? merged(entry.getValue(), result.get(entry.getKey()), places)
                        : entry.getValue()));
        places.put(result, places.get(child));
        return result;
    }

    String text(String property) {
        return root.path(property).textValue();
    }

    JsonNode root() {
        return root;
    }

    BrokenRuleSet broken(JsonNode node, String reason) {
        Place place = places.getOrDefault(node, places.get(root));
        return new BrokenRuleSet(place.file(), place.line(), reason);
    }

    /** The same file with other content; tests change one value at a time. */
    YamlTree withRoot(JsonNode other) {
        Map<JsonNode, Place> all = new IdentityHashMap<>(places);
        all.put(other, places.get(root));
        return new YamlTree(other, all);
    }

    <T> T as(Class<T> type) {
        try {
            return MAPPER.treeToValue(root, type);
        } catch (JsonMappingException wrong) {
            Place place = place(wrong);
            throw new BrokenRuleSet(place.file(), place.line(), reason(wrong));
        } catch (JsonProcessingException wrong) {
            throw new BrokenRuleSet(places.get(root).file(), 0, wrong.getOriginalMessage());
        }
    }

    private static String reason(JsonMappingException wrong) {
        String at = at(wrong);
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "\"" + unknown.getPropertyName() + "\" is not known here" + (at.isEmpty() ? "" : " (" + at + ")");
        }
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        String message = cause instanceof JsonMappingException mapping ? mapping.getOriginalMessage() : cause.getMessage();
        return firstLine(message) + (at.isEmpty() ? "" : " (" + at + ")");
    }

    private static String at(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() || path.charAt(0) == '[' ? path.toString() : path.substring(1);
    }

    /** The deepest node on the way to the mistake that has a line. */
    private Place place(JsonMappingException wrong) {
        JsonNode node = root;
        Place place = places.get(root);
        for (JsonMappingException.Reference step : wrong.getPath()) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
            place = places.getOrDefault(node, place);
        }
        return place;
    }

    private static int line(JsonProcessingException broken) {
        return broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    }

    /** The parser's sentences without its excerpts. */
    private static String unindented(String message) {
        return message == null ? "it cannot be read" : message.lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(": "));
    }

    private static String firstLine(String message) {
        return message == null ? "it cannot be read" : message.lines().findFirst().orElse(message);
    }
}
