package io.capdesk.notices;

import io.capdesk.access.Person;
import io.capdesk.allocation.AccountKey;
import io.capdesk.notices.Notice.Revision;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices; what each said at its time is in {@link RevisionRows}. */
@Repository
class NoticeRows {

    private static final String NOTICE = "select n.*, r.filed_by as revised_by, r.filed_at as revised_at, r.because, r.form,"
            + " r.account, r.amount_tpp, r.rule_set, r.rule_set_hash, r.reasons from notice n"
            + " join notice_revision r on r.notice = n.id and r.revision = n.revision ";

    private final JdbcClient jdbc;
    private final RevisionRows revisions;

    NoticeRows(JdbcClient jdbc, RevisionRows revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    void insert(Notice notice) {
        NoticeForm form = notice.current().form();
        jdbc.sql("insert into notice (id, number, kind, organization, applicant_name, contact_name, contact_email, application,"
                        + " filed_by, filed_at, state, revision, destination, consignee_name, ultimate_parent, ship_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, cast(? as varchar(7)), ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(notice.id(), notice.number(), notice.kind().name(), notice.organization(), notice.applicantName(),
                        notice.contactName(), notice.contactEmail(), notice.application(), notice.filedBy(), at(notice.filedAt()),
                        notice.state().name(), notice.current().number(), form.shipment().destination(),
                        form.consignee().name(), notice.ultimateParent(), notice.shipOn())
                .update();
        revisions.insert(notice.id(), notice.current());
    }

    /** What it says now. The parent may be spelled otherwise, but its account is the same. */
    void revise(Notice notice, Revision revision, String ultimateParent, LocalDate shipOn) {
        revisions.insert(notice.id(), revision);
        NoticeForm form = revision.form();
        jdbc.sql("update notice set revision = ?, destination = ?, consignee_name = ?, ultimate_parent = ?, ship_on = ? where id = ?")
                .params(revision.number(), form.shipment().destination(), form.consignee().name(), ultimateParent, shipOn,
                        notice.id())
                .update();
    }

    void end(Notice notice, NoticeState state, String by, Instant at, String because) {
        jdbc.sql("update notice set state = ?, ended_by = ?, ended_at = ?, ended_because = ? where id = ?")
                .params(state.name(), by, at(at), because, notice.id()).update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql(NOTICE + "where n.id = ?").param(id).query(revisions::notice).optional();
    }

    Optional<Notice> find(String number) {
        return jdbc.sql(NOTICE + "where n.number = ?").param(number).query(revisions::notice).optional();
    }

    /** Whoever changes a notice holds its row: two who try at once come one after the other. */
    Optional<Notice> lock(String number) {
        Optional<UUID> id = jdbc.sql("select id from notice where number = ? for update").param(number).query(UUID.class).optional();
        return id.flatMap(this::find);
    }

    /** An organisation's own, newest first. */
    List<Notice> of(Person person) {
        return jdbc.sql(NOTICE + "where n.organization = ? order by n.filed_at desc, n.number desc").param(person.organization())
                .query(revisions::notice).list();
    }

    /** How the parent is written in notices that count on an account, each spelling once. */
    List<String> spellings(AccountKey account) {
        return jdbc.sql("select distinct n.ultimate_parent from notice n join notice_revision r on r.notice = n.id"
                        + " and r.revision = n.revision where r.account = ? order by n.ultimate_parent fetch first 20 rows only")
                .param(account.toString()).query(String.class).list();
    }

    List<Notice> search(NoticeFilter filter) {
        return jdbc.sql(NOTICE + "where (:kind is null or n.kind = :kind) and (:country is null or n.destination = :country)"
                        + " and (:parent is null or upper(n.ultimate_parent) like :parent escape '!')"
                        + " order by n.filed_at desc, n.number desc offset :skip rows fetch first :most rows only")
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param("country", filter.country(), Types.VARCHAR)
                .param("parent", filter.parentPattern(), Types.VARCHAR)
                .param("skip", filter.skip()).param("most", NoticeFilter.PAGE + 1)
                .query(revisions::notice).list();
    }

    /** On file, shipment today or later. */
    List<Notice> toBeShipped(LocalDate today) {
        return jdbc.sql(NOTICE + "where n.state = 'FILED' and n.ship_on >= ? order by n.number").param(today)
                .query(revisions::notice).list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
