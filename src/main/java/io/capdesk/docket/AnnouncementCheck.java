package io.capdesk.docket;

import io.capdesk.docket.AnnounceDocument.Announcement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All that is wrong with an announcement as it was typed. */
@Component
public class AnnouncementCheck {

    /** What of a docket is open to comment. */
    public static final List<String> KINDS = List.of("Rule", "Proposed Rule", "Notice", "Other");

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_CITATION = 200;
    private static final int MOST_YEARS = 2;
    /** Electronic dockets began then; what is typed beyond these is a slip. */
    private static final LocalDate FIRST = LocalDate.of(1994, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final DocketRows rows;

    AnnouncementCheck(DocketRows rows) {
        this.rows = rows;
    }

    public List<AnnouncementRefusal> problems(Announcement typed) {
        List<AnnouncementRefusal> problems = new ArrayList<>();
        boolean readable = typed.docket().matches("[A-Z][A-Z0-9]{1,11}-[0-9]{4}-[0-9]{4}");
        add(problems, !readable, AnnouncementRefusal.DOCKET_UNREADABLE);
        add(problems, readable && rows.docket(typed.docket()).isEmpty() && !fits(typed.docketTitle(), LONGEST_TITLE),
                AnnouncementRefusal.DOCKET_TITLE_MISSING);
        add(problems, !typed.rin().isBlank() && !typed.rin().matches("[0-9]{4}-[A-Z]{2}[0-9]{2}"), AnnouncementRefusal.RIN_UNREADABLE);
        add(problems, !Set.copyOf(KINDS).contains(typed.kind()), AnnouncementRefusal.KIND_MISSING);
        add(problems, !fits(typed.title(), LONGEST_TITLE), AnnouncementRefusal.TITLE_MISSING);
        add(problems, !typed.frNumber().isBlank() && !typed.frNumber().matches("[0-9A-Z]{1,4}-[0-9]{4,6}"),
                AnnouncementRefusal.FR_NUMBER_UNREADABLE);
        add(problems, typed.frCitation().length() > LONGEST_CITATION || SubmissionCheck.unshowable(typed.frCitation()),
                AnnouncementRefusal.CITATION_TOO_LONG);
        boolean begins = typed.opensOn() != null && !typed.opensOn().isBefore(FIRST) && !typed.opensOn().isAfter(LAST);
        add(problems, !begins, AnnouncementRefusal.DAY_MISSING);
        add(problems, typed.lastDay() == null || begins && typed.lastDay().isBefore(typed.opensOn()), AnnouncementRefusal.LAST_DAY_MISSING);
        add(problems, begins && typed.lastDay() != null && typed.lastDay().isAfter(typed.opensOn().plusYears(MOST_YEARS)),
                AnnouncementRefusal.PERIOD_TOO_LONG);
        add(problems, !typed.contact().isBlank() && !SubmissionCheck.isAddress(typed.contact()), AnnouncementRefusal.CONTACT_UNREADABLE);
        return problems;
    }

    private static boolean fits(String typed, int longest) {
        return !typed.isBlank() && typed.length() <= longest && !SubmissionCheck.unshowable(typed);
    }

    private static void add(List<AnnouncementRefusal> problems, boolean wrong, AnnouncementRefusal problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
