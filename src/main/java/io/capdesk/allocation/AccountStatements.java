package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Statements of account page by page. A page opens with the balance that was stored
 * with the movement before it and adds up from there; that the two agree is an invariant. */
@Service
public class AccountStatements {

    /** The longest page. */
    public static final int MOST = 500;

    /**
     * By how much each movement changes what is pending, posted and waiting. What a resolution gives back depends on what
     * the claim had before it: held counts its reservation, queued is 1 while it waits.
     */
    private static final String MOVEMENTS = """
            select movement, kind as operation, claim, '-' as reference, limit_tpp as amount_tpp, null as answer,
                   cast(0 as numeric(38,10)) as pending, cast(0 as numeric(38,10)) as posted, cast(0 as numeric(38,10)) as waiting,
                   legal_at, actual_at, booked_by
              from allocation_limit where account = :account and movement > :after and movement <= :last
            union all
            select movement, case when answer = 'COUNTED' then 'COUNT' else 'RESERVE' end, id, reference, amount_tpp, answer,
                   case when answer = 'RESERVED' then amount_tpp else 0 end, case when answer = 'COUNTED' then amount_tpp else 0 end,
                   case when answer = 'BEHIND_OTHERS' then amount_tpp else 0 end, legal_at, actual_at, booked_by
              from allocation_claim where account = :account and movement > :after and movement <= :last
            union all
            select movement, kind, claim, reference, amount_tpp,
                   case when kind in ('VOID', 'EXPIRE') and held = 0 then 'LEFT_QUEUE' else null end,
                   case when kind in ('GRANT', 'ADJUST') then amount_tpp when held = 0 then 0 when kind = 'POST' then -claim_tpp
                        when kind in ('VOID', 'EXPIRE', 'REDUCE') then -amount_tpp else 0 end,
                   case kind when 'POST' then amount_tpp when 'RETURN' then -amount_tpp else 0 end,
                   case when kind = 'REJOIN' then amount_tpp when held > 0 or queued <> 1 then 0
                        when kind in ('VOID', 'EXPIRE') then -claim_tpp
                        when kind in ('GRANT', 'MEET', 'REDUCE', 'ADJUST') then -amount_tpp else 0 end,
                   legal_at, actual_at, booked_by
              from (select e.*, c.amount_tpp - c.released_tpp as claim_tpp,
                           (select count(*) from allocation_entry h where h.claim = e.claim and h.movement < e.movement
                               and h.kind in ('RESERVE', 'GRANT', 'ADJUST')) as held,
                           case when c.answer = 'BEHIND_OTHERS' then 1 else 0 end
                             + (select coalesce(sum(case when h.kind = 'REJOIN' then 1 else -1 end), 0) from allocation_entry h
                                 where h.claim = e.claim and h.movement < e.movement and h.kind in ('REJOIN', 'MEET', 'GRANT')) as queued
                      from allocation_entry e join allocation_claim c on c.id = e.claim
                     where e.account = :account and e.movement > :after and e.movement <= :last
                       and e.kind not in ('RESERVE', 'COUNT')) resolved""";

    /** As they were stored with the movement, whichever table has it. */
    private static final String STORED = """
            select pending_after, posted_after, waiting_after from allocation_limit where account = :account and movement = :movement
            union all
            select pending_after, posted_after, waiting_after from allocation_claim where account = :account and movement = :movement
            union all
            select pending_after, posted_after, waiting_after from allocation_entry
             where account = :account and movement = :movement and kind not in ('RESERVE', 'COUNT')""";

    private record Movement(StatementEntry entry, Tpp pending, Tpp posted, Tpp waiting) {}

    private final JdbcClient jdbc;

    AccountStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Empty for an account that nobody has claimed from.
     *
     * @param after the last movement of the page before, 0 for the first page
     * @param most  lines, no more than {@link #MOST}
     */
    public StatementPage page(AccountKey account, long after, int most) {
        int lines = Math.max(1, Math.min(most, MOST));
        RunningBalance opening = after <= 0 ? RunningBalance.NOTHING : balance(account, after);
        List<StatementEntry> entries = new ArrayList<>();
        RunningBalance running = opening;
        List<Movement> movements = movements(account, after, lines + 1);
        for (Movement movement : movements.subList(0, Math.min(lines, movements.size()))) {
            running = LimitKind.has(movement.entry.operation()) ? running.limitedTo(movement.entry.amountTpp())
                    : running.add(movement.pending, movement.posted, movement.waiting);
            entries.add(after(movement.entry, running));
        }
        return new StatementPage(account, opening, entries, movements.size() <= lines ? OptionalLong.empty()
                : OptionalLong.of(entries.get(entries.size() - 1).movement()));
    }

    private static StatementEntry after(StatementEntry entry, RunningBalance balance) {
        return new StatementEntry(entry.movement(), entry.operation(), entry.claim(), entry.reference(), entry.amountTpp(),
                entry.outcome(), entry.legalAt(), entry.actualAt(), entry.by(), balance);
    }

    /** After a movement: stored with it, so a late page costs what an early one does. Added up for what an earlier version booked. */
    private RunningBalance balance(AccountKey account, long movement) {
        RunningBalance balance = jdbc.sql(STORED).param("account", account.toString()).param("movement", movement)
                .query((row, n) -> row.getBigDecimal("pending_after") == null ? null : new RunningBalance(Tpp.ZERO,
                        Stored.tpp(row, "pending_after"), Stored.tpp(row, "posted_after"), Stored.tpp(row, "waiting_after")))
                .list().stream().filter(Objects::nonNull).findFirst().orElseGet(() -> sums(account, movement));
        return jdbc.sql("select limit_tpp from allocation_limit where account = ? and movement <= ? order by movement desc"
                        + " fetch first 1 row only")
                .params(account.toString(), movement).query((row, n) -> balance.limitedTo(Stored.tpp(row, "limit_tpp"))).optional()
                .orElse(balance);
    }

    private RunningBalance sums(AccountKey account, long movement) {
        return jdbc.sql("select coalesce(sum(pending), 0) as pending, coalesce(sum(posted), 0) as posted,"
                        + " coalesce(sum(waiting), 0) as waiting from (" + MOVEMENTS + ") m")
                .param("account", account.toString()).param("after", 0L).param("last", movement)
                .query((row, n) -> new RunningBalance(Tpp.ZERO, Stored.tpp(row, "pending"), Stored.tpp(row, "posted"),
                        Stored.tpp(row, "waiting"))).single();
    }

    /** Movements have numbers without gaps: a page is a range of them. */
    private List<Movement> movements(AccountKey account, long after, int most) {
        return jdbc.sql("select * from (" + MOVEMENTS + ") m order by movement")
                .param("account", account.toString()).param("after", after).param("last", after + most)
                .query(AccountStatements::movement).list();
    }

    private static Movement movement(ResultSet row, int number) throws SQLException {
        String operation = row.getString("operation");
        String answer = row.getString("answer");
        return new Movement(new StatementEntry(row.getLong("movement"), operation, row.getString("claim"),
                row.getString("reference"), Stored.tpp(row, "amount_tpp"), answer == null ? outcome(operation) : answer,
                row.getObject("legal_at", OffsetDateTime.class).toInstant(),
                row.getObject("actual_at", OffsetDateTime.class).toInstant(), row.getString("booked_by"), RunningBalance.NOTHING),
                Stored.tpp(row, "pending"), Stored.tpp(row, "posted"), Stored.tpp(row, "waiting"));
    }

    private static String outcome(String operation) {
        return switch (operation) {
            case "LIMIT" -> LimitKind.LIMIT.outcome();
            case "POST" -> "POSTED";
            case "VOID" -> "VOIDED";
            case "MEET" -> "MET";
            default -> operation.endsWith("E") ? operation + "D" : operation + "ED";
        };
    }
}
