package io.capdesk.screening;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes a list the one in force. */
@Component
class ListAdoption {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");

    private final ListVersionRows versions;
    private final Clock clock;

    ListAdoption(ListVersionRows versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** In the caller's transaction; fails on the key where another has taken the number. */
    ListVersion adopt(int number, String fileName, byte[] file, List<ListEntry> entries, ListChanges changes, String by) {
        ListVersion version = new ListVersion(number, publishedOn(fileName), fileName, ListEntry.sha256(file), entries.size(),
                changes.added().size(), changes.removed().size(), changes.changed().size(), by, clock.instant(), null);
        versions.add(version, file);
        return version;
    }

    /** By the date in its name, or today: the file itself does not say. */
    private LocalDate publishedOn(String fileName) {
        Matcher date = DATE.matcher(fileName);
        try {
            if (date.find()) {
                return LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            }
        } catch (DateTimeException noDate) {
            // digits that look like one
        }
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
