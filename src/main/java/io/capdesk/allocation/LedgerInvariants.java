package io.capdesk.allocation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is always true of the ledger. Each is one query that names the rows at fault and finds none. */
@Service
public class LedgerInvariants {

    /** @param query answers with the rows that break it */
    public record Invariant(String name, String query) {}

    /** @param rows as the query names them, column to value */
    public record Breach(Invariant invariant, List<Map<String, Object>> rows) {}

    private static final List<Invariant> ALL = List.of(
            new Invariant("pending is the sum of the unresolved reservations", """
                    select a.id, a.pending_tpp, coalesce(sum(r.held_tpp), 0) as reserved_tpp from allocation_account a left join (
                           select e.account, case when e.kind = 'REDUCE' then -e.amount_tpp else e.amount_tpp end as held_tpp
                             from allocation_entry e
                            where (e.kind in ('RESERVE', 'GRANT', 'ADJUST') or e.kind = 'REDUCE' and exists (
                                   select 1 from allocation_entry h where h.claim = e.claim and h.movement < e.movement
                                      and h.kind in ('RESERVE', 'GRANT', 'ADJUST')))
                              and not exists (select 1 from allocation_entry x where x.resolves = e.claim)) r
                        on r.account = a.id
                     group by a.id, a.pending_tpp having a.pending_tpp <> coalesce(sum(r.held_tpp), 0)"""),
            new Invariant("posted is the sum of the postings", """
                    select a.id, a.posted_tpp, coalesce(sum(case when e.kind = 'RETURN' then -e.amount_tpp else e.amount_tpp end), 0)
                           as entries_tpp from allocation_account a
                      left join allocation_entry e on e.account = a.id and e.kind in ('POST', 'COUNT', 'RETURN')
                     group by a.id, a.posted_tpp having a.posted_tpp <> coalesce(
                           sum(case when e.kind = 'RETURN' then -e.amount_tpp else e.amount_tpp end), 0)"""),
            new Invariant("counted is the sum of what was counted and not taken back", """
                    select a.id, a.counted_tpp, coalesce(sum(e.amount_tpp), 0) as entries_tpp from allocation_account a
                      left join allocation_entry e on e.account = a.id and e.kind = 'COUNT'
                       and not exists (select 1 from allocation_entry r where r.claim = e.claim and r.kind = 'RETURN')
                     group by a.id, a.counted_tpp having a.counted_tpp <> coalesce(sum(e.amount_tpp), 0)"""),
            new Invariant("waiting is the number and the sum of the claims in the queue", """
                    select a.id, a.waiting, a.waiting_tpp, count(c.id) as claims from allocation_account a
                      left join allocation_claim c on c.account = a.id and c.holding = 'WAITING'
                     group by a.id, a.waiting, a.waiting_tpp
                    having a.waiting <> count(c.id) or a.waiting_tpp <> coalesce(sum(c.amount_tpp - c.released_tpp), 0)"""),
            new Invariant("met is the number of the claims that hold nothing and still ask", """
                    select a.id, a.met, count(c.id) as claims from allocation_account a
                      left join allocation_claim c on c.account = a.id and c.holding = 'NOTHING'
                     group by a.id, a.met having a.met <> count(c.id)"""),
            new Invariant("nobody who would be served is forgotten", """
                    select a.id, c.id as claim, c.holding, c.ticket from allocation_account a
                      join allocation_claim c on c.account = a.id
                     where a.kind = 'COUNTRY' and a.wake_up = false and (
                           c.holding = 'NOTHING' and a.posted_tpp + c.amount_tpp - c.released_tpp <= a.limit_tpp
                        or c.holding = 'WAITING' and a.posted_tpp + a.pending_tpp + c.amount_tpp - c.released_tpp <= a.limit_tpp
                           and c.ticket = (select min(w.ticket) from allocation_claim w
                                            where w.account = a.id and w.holding = 'WAITING'))"""),
            new Invariant("pending and posted stay within limit and overhang", """
                    select id, limit_tpp, overhang_tpp, pending_tpp, posted_tpp from allocation_account
                     where pending_tpp + posted_tpp > limit_tpp + overhang_tpp"""),
            new Invariant("the limit is the one recorded last", """
                    select a.id, a.limit_tpp from allocation_account a where not exists (
                           select 1 from allocation_limit l where l.account = a.id and l.limit_tpp = a.limit_tpp
                              and l.movement = (select max(movement) from allocation_limit where account = a.id))"""),
            new Invariant("a limit is arranged as its last record says", """
                    select a.id, a.arranged, l.kind from allocation_account a join allocation_limit l on l.account = a.id
                     where l.movement = (select max(movement) from allocation_limit where account = a.id)
                       and a.arranged <> (l.kind = 'ARRANGE')"""),
            new Invariant("the balance stored with the last movement is the account's", """
                    select a.id, a.pending_tpp, a.posted_tpp, a.waiting_tpp, m.pending_after, m.posted_after, m.waiting_after
                      from allocation_account a join (
                           select account, movement, pending_after, posted_after, waiting_after from allocation_limit
                           union all select account, movement, pending_after, posted_after, waiting_after from allocation_claim
                           union all select account, movement, pending_after, posted_after, waiting_after from allocation_entry) m
                        on m.account = a.id and m.movement = a.movements
                     where m.pending_after <> a.pending_tpp or m.posted_after <> a.posted_tpp or m.waiting_after <> a.waiting_tpp"""),
            new Invariant("every claim is answered and has an account", """
                    select c.id from allocation_claim c
                     where c.answer is null or c.ticket is null or c.movement is null
                        or not exists (select 1 from allocation_account a where a.id = c.account)"""),
            new Invariant("tickets are gapless", """
                    select a.id, a.next_ticket, count(c.id) as claims, min(c.ticket) as first_ticket, max(c.ticket) as last_ticket
                      from allocation_account a left join allocation_claim c on c.account = a.id
                     group by a.id, a.next_ticket
                    having a.next_ticket <> count(c.id) + 1 or coalesce(min(c.ticket), 1) <> 1
                        or coalesce(max(c.ticket), 0) <> count(c.id)"""),
            new Invariant("every movement of an account is recorded once", """
                    select a.id, a.movements, count(m.movement) as recorded from allocation_account a left join (
                           select account, movement from allocation_limit
                           union all select account, movement from allocation_claim
                           union all select account, movement from allocation_entry where kind not in ('RESERVE', 'COUNT')) m
                        on m.account = a.id
                     group by a.id, a.movements
                    having a.movements <> count(m.movement) or count(m.movement) <> count(distinct m.movement)
                        or max(m.movement) <> count(m.movement)"""),
            new Invariant("a claim is reduced by what its entries say, and never to nothing", """
                    select c.id, c.amount_tpp, c.released_tpp, coalesce(sum(e.amount_tpp), 0) as entries_tpp from allocation_claim c
                      left join allocation_entry e on e.claim = c.id and e.kind = 'REDUCE'
                     group by c.id, c.amount_tpp, c.released_tpp
                    having c.released_tpp <> coalesce(sum(e.amount_tpp), 0) or c.released_tpp >= c.amount_tpp"""),
            new Invariant("a claim is resolved at most once", """
                    select resolves, count(*) as times from allocation_entry where resolves is not null
                     group by resolves having count(*) > 1"""),
            new Invariant("a claim holds what its entries say", """
                    select c.id, c.holding, r.kind as reserved, e.kind as resolved, b.kind as returned from allocation_claim c
                      left join allocation_entry r on r.claim = c.id and r.kind in ('RESERVE', 'COUNT', 'GRANT', 'ADJUST')
                      left join allocation_entry e on e.resolves = c.id
                      left join allocation_entry b on b.claim = c.id and b.kind = 'RETURN'
                     where c.holding <> case when b.kind = 'RETURN' then 'RETURNED'
                                             when e.kind = 'POST' or r.kind = 'COUNT' then 'POSTED' when e.kind = 'VOID' then 'VOIDED'
                                             when e.kind = 'EXPIRE' then 'EXPIRED' when r.kind is not null then 'PENDING'
                                             else coalesce((select case q.kind when 'REJOIN' then 'WAITING' else 'NOTHING' end
                                                              from allocation_entry q where q.claim = c.id and q.kind in ('REJOIN', 'MEET')
                                                             order by q.movement desc fetch first 1 row only),
                                                           case c.answer when 'BEHIND_OTHERS' then 'WAITING' else 'NOTHING' end) end
                        or (c.answer = 'COUNTED') <> (coalesce(r.kind, '-') = 'COUNT')
                        or (c.answer = 'RESERVED') <> (coalesce(r.kind, '-') = 'RESERVE')"""),
            new Invariant("a claim is reserved at most once", """
                    select claim, count(*) as times from allocation_entry where kind in ('RESERVE', 'GRANT', 'ADJUST')
                     group by claim having count(*) > 1"""),
            new Invariant("an entry moves what its claim allows", """
                    select e.id, e.amount_tpp, c.amount_tpp as claimed_tpp from allocation_entry e
                      join allocation_claim c on c.id = e.claim
                      left join allocation_entry r on r.claim = e.claim and r.kind in ('RESERVE', 'GRANT', 'ADJUST')
                      left join allocation_entry p on p.claim = e.claim and p.kind in ('POST', 'COUNT')
                     where e.account <> c.account or coalesce(e.resolves, e.claim) <> e.claim
                        or (e.resolves is null) <> (e.kind not in ('POST', 'VOID', 'EXPIRE'))
                        or (e.kind in ('RESERVE', 'COUNT') and e.amount_tpp <> c.amount_tpp)
                        or (e.kind in ('GRANT', 'REJOIN', 'MEET', 'ADJUST') and e.amount_tpp <> c.amount_tpp - (
                            select coalesce(sum(d.amount_tpp), 0) from allocation_entry d
                             where d.claim = e.claim and d.kind = 'REDUCE' and d.movement < e.movement))
                        or (e.kind = 'RETURN' and e.amount_tpp <> coalesce(p.amount_tpp, -1))
                        or (e.kind = 'POST' and e.amount_tpp > case when r.id is null then -1 else c.amount_tpp - c.released_tpp end)
                        or (e.kind in ('VOID', 'EXPIRE') and e.amount_tpp <> case when r.id is null then 0 else c.amount_tpp - c.released_tpp end)"""));

    private final JdbcClient jdbc;

    LedgerInvariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Invariant> all() {
        return ALL;
    }

    /** Empty when the ledger is sound. Read in one transaction where others write meanwhile: each query is true of one instant. */
    public List<Breach> breaches() {
        return ALL.stream()
                .map(invariant -> new Breach(invariant, jdbc.sql(invariant.query()).query().listOfRows()))
                .filter(breach -> !breach.rows().isEmpty())
                .toList();
    }
}
