package io.capdesk.docket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What an imported record says in other words than the desk would: null where the desk has an empty text, a date that is no
 * midnight in Washington, an attribute that the desk has no column for. Each word is kept with a hash of what the desk would have
 * said in its place at the import, and holds only as long as the desk would still say that: whoever withdraws, restricts or
 * redacts the record changes what it says, and the source's word is no longer used, without anybody having to remove it.
 */
public final class Verbatim {

    /** Attributes of the record in API v4; the other parts are never public. */
    public static final String ATTRIBUTES = "attributes";

    /** What no visibility table hides, and is not in a column. Whatever else a source says is for the desk's own people. */
    private static final Set<String> PUBLIC = Set.of("commentOn", "commentOnDocumentId", "objectId", "agencyId", "docketId", "documentType",
            "comment", "postedDate", "receiveDate", "modifyDate", "title", "trackingNbr", "withdrawn", "reasonWithdrawn",
            "restrictReason", "restrictReasonType", "duplicateComments", "displayProperties", "openForComment", "docAbstract",
            "fileFormats", "govAgency", "govAgencyType", "legacyId", "pageCount", "postmarkDate", "subtype", "category",
            "firstName", "lastName", "organization", "city", "stateProvinceRegion", "country", "zip");
    /** Where a source's word must not show what {@link PublicField} or a restriction hides: it may only stand for a shown one. */
    private static final Set<String> BY_SWITCH = Set.of("comment", "firstName", "lastName", "organization", "city",
            "stateProvinceRegion", "country", "zip");
    private static final String STATE = "state";
    private static final String SAID = "said";
    private static final String INSTEAD_OF = "for";
    private static final int HASH_DIGITS = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final ObjectNode kept;

    private Verbatim(ObjectNode kept) {
        this.kept = kept;
    }

    /** @param json as it is stored; null where nothing is kept */
    public static Verbatim of(String json) {
        try {
            return new Verbatim(json == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a record's verbatim words are no JSON", broken);
        }
    }

    /** Keeps each member of {@code source} that {@code said} has not, or has otherwise, and that one is missing. */
    public Verbatim keep(String part, ObjectNode said, ObjectNode source) {
        var names = new LinkedHashSet<String>();
        said.fieldNames().forEachRemaining(names::add);
        source.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!Objects.equals(said.get(name), source.get(name))) {
                var word = kept.withObjectProperty(part).putObject(name);
                word.put(INSTEAD_OF, hash(said.get(name)));
                if (source.has(name)) {
                    word.set(SAID, source.get(name));
                }
            }
        }
        return this;
    }

    /** The state in which the source had it: what the source says of its content is public only in that one. */
    public Verbatim inState(CommentState state) {
        if (!kept.isEmpty()) {
            kept.put(STATE, state.name());
        }
        return this;
    }

    /** Says it in the source's words where the desk would still say what it did at the import. */
    public ObjectNode over(String part, ObjectNode said) {
        if (kept.get(part) instanceof ObjectNode words) {
            words.properties().forEach(word -> {
                if (word.getValue().get(INSTEAD_OF).asText().equals(hash(said.get(word.getKey())))) {
                    if (word.getValue().has(SAID)) {
                        said.set(word.getKey(), word.getValue().get(SAID));
                    } else {
                        said.remove(word.getKey());
                    }
                }
            });
        }
        return said;
    }

    /** Null where nothing is kept. */
    public String json() {
        return kept.isEmpty() ? null : kept.toString();
    }

    /** What of it everybody may know of a record that is in this state now; null for nothing. */
    String publicPart(CommentState now) {
        if (!(kept.get(ATTRIBUTES) instanceof ObjectNode words) || !now.name().equals(kept.path(STATE).asText())) {
            return null;
        }
        var open = JsonNodeFactory.instance.objectNode();
        var nothing = hash(JsonNodeFactory.instance.nullNode());
        words.properties().forEach(word -> {
            boolean hidden = BY_SWITCH.contains(word.getKey()) && word.getValue().path(SAID).isTextual()
                    && word.getValue().get(INSTEAD_OF).asText().equals(nothing);
            if (PUBLIC.contains(word.getKey()) && !hidden) {
                open.withObjectProperty(ATTRIBUTES).set(word.getKey(), word.getValue());
            }
        });
        return open.isEmpty() ? null : open.toString();
    }

    private static String hash(JsonNode said) {
        return HexFormat.of().formatHex(TextKey.sha256(said == null ? "" : said.toString())).substring(0, HASH_DIGITS);
    }
}
