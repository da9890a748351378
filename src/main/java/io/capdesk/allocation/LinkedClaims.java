package io.capdesk.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims on several accounts, all reserved or none. The ids are taken in their order, then the accounts are locked in
 * theirs: whoever comes with the same ones in another order waits and never blocks crosswise.
 */
@Service
public class LinkedClaims {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Claims claims;

    LinkedClaims(JdbcClient jdbc, Accounts accounts, Claims claims) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.claims = claims;
    }

    /** @param together each on an account of its own */
    @Transactional(propagation = Propagation.MANDATORY)
    public Linked reserve(List<Claim> together) {
        TreeSet<String> names = new TreeSet<>();
        together.forEach(claim -> names.add(claim.account().toString()));
        if (together.isEmpty() || names.size() != together.size()) {
            throw new IllegalArgumentException("Linked claims are on an account of their own each: " + together);
        }
        List<Claim> byId = together.stream().sorted(Comparator.comparing(Claim::id)).toList();
        List<Claim> added = byId.stream().filter(claims::add).toList();
        if (added.size() < byId.size()) {
            remove(added);
            return madeBefore(byId, added);
        }
        List<Claim> byAccount = byId.stream().sorted(Comparator.comparing(claim -> claim.account().toString())).toList();
        byAccount.forEach(accounts::ready);
        for (Claim claim : byAccount) {
            if (!accounts.wouldReserve(claim)) {
                remove(added);
                return new Linked.Refused(claim.id());
            }
        }
        byAccount.forEach(claim -> {
            Balance balance = accounts.move(claim);
            claims.answer(claim, balance.answerTo(claim), balance);
        });
        return new Linked.Reserved();
    }

    private Linked madeBefore(List<Claim> asked, List<Claim> unknown) {
        for (Claim claim : asked) {
            if (unknown.contains(claim) || claims.find(claim.id()).orElseThrow().difference(claim).isPresent()) {
                return new Linked.Conflict(claim.id());
            }
        }
        return new Linked.Exists();
    }

    /** Made in this transaction and answered to nobody. */
    private void remove(List<Claim> added) {
        added.forEach(claim -> jdbc.sql("delete from allocation_claim where id = ?").param(claim.id()).update());
    }
}
