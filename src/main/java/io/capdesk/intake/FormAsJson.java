package io.capdesk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;

/**
 * A form holds whatever was typed, so it is kept as a document. A field that a later form drops is ignored, a part that it
 * adds is empty.
 */
class FormAsJson implements AttributeConverter<ApplicationForm, String> {

    /** As long as the columns are. */
    static final int LONGEST = 1_000_000;

    private final ObjectMapper json =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Override
    public String convertToDatabaseColumn(ApplicationForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ApplicationForm convertToEntityAttribute(String column) {
        try {
            return json.readValue(column, ApplicationForm.class).over(ApplicationForm.EMPTY);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
