package io.capdesk.allocation;

import io.capdesk.rules.Tpp;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests by their caller's id, the answers they got and the entries they led to. */
class Claims {

    private final JdbcClient jdbc;
    private final InsertIfAbsent insertIfAbsent;
    private final Clock clock;

    Claims(JdbcClient jdbc, InsertIfAbsent insertIfAbsent, Clock clock) {
        this.jdbc = jdbc;
        this.insertIfAbsent = insertIfAbsent;
        this.clock = clock;
    }

    /** False when the id is taken, whatever for. */
    boolean add(Claim claim) {
        LinkedHashMap<String, Object> row = new LinkedHashMap<>();
        row.put("id", claim.id());
        row.put("account", claim.account().toString());
        row.put("amount_tpp", Stored.tpp(claim.amountTpp()));
        row.put("reference", claim.reference());
        row.put("rule_set", claim.ruleSet());
        row.put("legal_at", Stored.instant(claim.legalAt()));
        row.put("actual_at", Stored.instant(clock.instant()));
        row.put("booked_by", claim.by());
        row.put("holding", Holding.NOTHING.name());
        return insertIfAbsent.insert("allocation_claim", row);
    }

    void answer(Claim claim, Answer answer, Balance balance) {
        Answered answered = Answered.of(answer);
        BigDecimal ahead = answer instanceof Answer.BehindOthers behind ? Stored.tpp(behind.aheadTpp()) : BigDecimal.ZERO;
        jdbc.sql("update allocation_claim set answer = ?, ticket = ?, ahead_tpp = ?, movement = ?, holding = ?,"
                        + " pending_after = ?, posted_after = ?, waiting_after = ? where id = ?")
                .params(answered.name(), balance.nextTicket() - 1, ahead, balance.movements(), answered.holding().name(),
                        Stored.tpp(balance.pendingTpp()), Stored.tpp(balance.postedTpp()), Stored.tpp(balance.waitingTpp()),
                        claim.id())
                .update();
        if (answered == Answered.RESERVED || answered == Answered.COUNTED) {
            EntryKind kind = answered == Answered.COUNTED ? EntryKind.COUNT : EntryKind.RESERVE;
            enter(kind, claim.id(), claim.amountTpp(), balance, claim.by());
        }
    }

    void resolve(StoredClaim claim, EntryKind kind, Tpp amountTpp, Balance balance, String by) {
        jdbc.sql("update allocation_claim set holding = ? where id = ?").params(kind.leaves().name(), claim.id()).update();
        enter(kind, claim.id(), amountTpp, balance, by);
    }

    void reduce(StoredClaim claim, Tpp releasedTpp, Balance balance, String by) {
        jdbc.sql("update allocation_claim set released_tpp = released_tpp + cast(? as numeric(38,10)) where id = ?")
                .params(Stored.tpp(releasedTpp), claim.id()).update();
        enter(EntryKind.REDUCE, claim.id(), releasedTpp, balance, by);
    }

    /** A reservation counts from the legal instant of its claim, what comes after it from when it happens. */
    private void enter(EntryKind kind, String claim, Tpp amountTpp, Balance balance, String by) {
        jdbc.sql("insert into allocation_entry (id, account, movement, kind, claim, amount_tpp, resolves, reference, rule_set,"
                        + " legal_at, actual_at, booked_by, pending_after, posted_after, waiting_after)"
                        + " select :id, account, :movement, :kind, id, :amount, :resolves, reference, rule_set,"
                        + (kind.answers() ? " legal_at" : " :now") + ", :now, :by, :pending, :posted, :waiting from allocation_claim where id = :claim")
                .param("id", claim + ":" + kind + (kind.repeats() ? "/" + balance.movements() : ""))
                .param("movement", balance.movements()).param("kind", kind.name())
                .param("amount", Stored.tpp(amountTpp)).param("resolves", kind.resolves() ? claim : null, java.sql.Types.VARCHAR)
                .param("now", Stored.instant(clock.instant())).param("by", by).param("claim", claim)
                .param("pending", Stored.tpp(balance.pendingTpp())).param("posted", Stored.tpp(balance.postedTpp()))
                .param("waiting", Stored.tpp(balance.waitingTpp()))
                .update();
    }

    Optional<StoredClaim> find(String id) {
        return jdbc.sql("select * from allocation_claim where id = ?").param(id).query(StoredClaim::read).optional();
    }

    /** All claims with one reference, in the order of their tickets. */
    List<StoredClaim> of(String reference) {
        return jdbc.sql("select * from allocation_claim where reference = ? order by ticket").param(reference)
                .query(StoredClaim::read).list();
    }

    Map<String, Set<Holding>> holdings(Collection<String> references) {
        record Held(String reference, Holding holding) {}
        return references.isEmpty() ? Map.of()
                : jdbc.sql("select reference, holding from allocation_claim where reference in (:references)")
                        .param("references", references)
                        .query((row, n) -> new Held(row.getString(1), Holding.valueOf(row.getString(2)))).list().stream()
                        .collect(Collectors.groupingBy(Held::reference, Collectors.mapping(Held::holding, Collectors.toSet())));
    }

    /** Undecided claims with an earlier ticket, the earliest first. */
    List<StoredClaim> before(StoredClaim claim, int most) {
        return jdbc.sql("select * from allocation_claim where account = ? and holding in ('PENDING', 'WAITING') and ticket < ?"
                        + " order by ticket fetch first ? rows only")
                .params(claim.account().toString(), claim.ticket(), most).query(StoredClaim::read).list();
    }

    /** The earliest ticket that is not any more what it was told. Under the account's lock it is the truth, else a guess. */
    Optional<String> nextToReconsider(AccountKey account, QueueOrder order) {
        String first = order == QueueOrder.STRICT
                ? " and c.ticket = (select min(w.ticket) from allocation_claim w where w.account = a.id and w.holding = 'WAITING')" : "";
        return jdbc.sql("select c.id from allocation_account a join allocation_claim c on c.account = a.id"
                        + " where a.id = ? and a.kind = 'COUNTRY' and ("
                        + "c.holding = 'NOTHING' and a.posted_tpp + c.amount_tpp - c.released_tpp <= a.limit_tpp"
                        + " or c.holding = 'WAITING' and a.posted_tpp + c.amount_tpp - c.released_tpp > a.limit_tpp"
                        + " or c.holding = 'WAITING' and a.posted_tpp + a.pending_tpp + c.amount_tpp - c.released_tpp <= a.limit_tpp"
                        + first + ") order by c.ticket fetch first 1 row only")
                .param(account.toString()).query(String.class).optional();
    }

    /** How many wait with an earlier ticket; under the account's lock it is the truth. */
    long waitingBefore(StoredClaim claim) {
        return jdbc.sql("select count(*) from allocation_claim where account = ? and holding = 'WAITING' and ticket < ?")
                .params(claim.account().toString(), claim.ticket()).query(Long.class).single();
    }

    /** Whoever resolves a claim holds its row: two who try at once come one after the other. */
    Optional<StoredClaim> lock(String id) {
        return jdbc.sql("select * from allocation_claim where id = ? for update").param(id)
                .query(StoredClaim::read).optional();
    }

    Tpp postedTpp(String id) {
        return jdbc.sql("select coalesce(sum(case when kind = 'RETURN' then -amount_tpp else amount_tpp end), 0) as posted"
                        + " from allocation_entry where claim = ? and kind in ('POST', 'COUNT', 'RETURN')")
                .param(id).query((row, n) -> Stored.tpp(row, "posted")).single();
    }

    Tpp aheadOf(StoredClaim claim) {
        if (claim.holding() != Holding.PENDING && claim.holding() != Holding.WAITING) {
            return Tpp.of(0);
        }
        return jdbc.sql("select coalesce(sum(amount_tpp - released_tpp), 0) as ahead from allocation_claim"
                        + " where account = ? and holding in ('PENDING', 'WAITING') and ticket < ?")
                .params(claim.account().toString(), claim.ticket())
                .query((row, n) -> Stored.tpp(row, "ahead")).single();
    }
}
