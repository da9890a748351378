package io.capdesk.officers;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** Codes of the record as words: {@code REFER_APPLICATION} reads "Refer application". */
@Component
public class CaseWords {

    public String of(Object code) {
        var words = code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
