package io.capdesk.notices;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.notices.Notice.Revision;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads notices: exporters their organisation's, officers all. */
@Service
public class Notices {

    private final NoticeRows rows;
    private final RevisionRows revisions;

    Notices(NoticeRows rows, RevisionRows revisions) {
        this.rows = rows;
        this.revisions = revisions;
    }

    /** Newest first. */
    public List<Notice> of(Person person) {
        return Permission.FILE_NOTICE.granted(person) ? rows.of(person) : List.of();
    }

    /** Empty for what this person may not read as well. */
    public Optional<Notice> find(Person person, String number) {
        return rows.find(number).filter(notice -> Permission.READ_NOTICES.granted(person)
                || Permission.FILE_NOTICE.granted(person) && notice.organization().equals(person.organization()));
    }

    /** A page, newest first, and one more when there is a next page. */
    public List<Notice> search(Person officer, NoticeFilter filter) {
        return Permission.READ_NOTICES.granted(officer) ? rows.search(filter) : List.of();
    }

    /** Other ways in which the parent is written in notices that count on the same account. */
    public List<String> otherSpellings(Notice notice) {
        return notice.current().account() == null ? List.of() : rows.spellings(notice.current().account()).stream()
                .filter(spelling -> !spelling.equals(notice.ultimateParent())).toList();
    }

    /** Everything it ever said, the first first. */
    public List<Revision> revisions(Notice notice) {
        return revisions.of(notice.id());
    }
}
