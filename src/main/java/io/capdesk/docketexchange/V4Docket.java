package io.capdesk.docketexchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.Docket;
import io.capdesk.docket.Verbatim;
import java.util.List;

/** A docket as API v4 has it. All of it is public. */
public final class V4Docket {

    private static final List<String> NAMES = List.of("agencyId", "category", "dkAbstract", "docketType", "effectiveDate", "field1", "field2",
            "generic", "keywords", "legacyId", "modifyDate", "objectId", "organization", "petitionNbr", "program", "rin", "shortTitle",
            "subType", "subType2", "title");

    private V4Docket() {}

    public static ObjectNode attributes(Docket one) {
        return Verbatim.of(one.verbatim()).over(Verbatim.ATTRIBUTES, said(one));
    }

    /** Without the words of a source. */
    static ObjectNode said(Docket one) {
        var said = JsonNodeFactory.instance.objectNode();
        NAMES.forEach(said::putNull);
        return said.put("agencyId", one.agency()).put("docketType", one.kind()).put("title", one.title()).put("rin", one.rin())
                .put("dkAbstract", one.summary()).put("objectId", one.objectId()).put("modifyDate", V4Instant.of(one.modifiedAt()));
    }
}
