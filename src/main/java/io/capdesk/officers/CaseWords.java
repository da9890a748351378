package io.capdesk.officers;

import io.capdesk.pages.Names;
import org.springframework.stereotype.Component;

/** Codes of the record as words: {@code REFER_APPLICATION} reads "Refer application". */
@Component
public class CaseWords {

    public String of(Object code) {
        return Names.ofCode(code);
    }

    public String daysLeft(long days) {
        if (days < 0) {
            return -days == 1 ? "1 day late" : -days + " days late";
        }
        return days == 0 ? "last day" : days == 1 ? "1 day left" : days + " days left";
    }
}
