package io.capdesk.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ledger as one would write it without a database: a list of claims, every sum added up anew. */
class NaiveLedger {

    private static class Asked {
        int place;
        String id;
        String account;
        String reference;
        BigDecimal amount;
        BigDecimal held;
        BigDecimal posted = BigDecimal.ZERO;
        String answer;
        String holding = "-";
    }

    private final QueueOrder order;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, List<Asked>> byAccount = new HashMap<>();
    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final Set<String> arranged = new HashSet<>();
    private final Set<String> adjusted = new HashSet<>();

    NaiveLedger(QueueOrder order) {
        this.order = order;
    }

    String reserve(String id, String account, BigDecimal amount, BigDecimal limit, String reference) {
        Asked before = find(id);
        if (before != null) {
            return !before.account.equals(account) ? "CONFLICT/ACCOUNT"
                    : before.amount.compareTo(amount) != 0 ? "CONFLICT/AMOUNT"
                    : !before.reference.equals(reference) ? "CONFLICT/REFERENCE" : "EXISTS/" + before.answer;
        }
        bring(account, limit);
        limit = limit(account);
        Asked claim = asked(id, account, amount, reference);
        BigDecimal room = limit.subtract(posted(account)).subtract(amount);
        if (room.signum() < 0) {
            claim.answer = "ALLOCATION_MET";
            claim.holding = "NOTHING";
        } else if (order == QueueOrder.STRICT && waiting(account).signum() > 0 || room.compareTo(pending(account)) < 0) {
            claim.answer = "BEHIND_OTHERS";
            claim.holding = "WAITING";
        } else {
            claim.answer = "RESERVED";
            claim.holding = "PENDING";
        }
        return claim.answer;
    }

    private Asked asked(String id, String account, BigDecimal amount, String reference) {
        Asked claim = new Asked();
        claim.place = asked.size();
        claim.id = id;
        claim.account = account;
        claim.reference = reference;
        claim.amount = amount;
        claim.held = amount;
        asked.put(id, claim);
        byAccount.computeIfAbsent(account, key -> new ArrayList<>()).add(claim);
        return claim;
    }

    /** A claim's limit counts unless an arrangement is in force. */
    private void bring(String account, BigDecimal limit) {
        if (!arranged.contains(account)) {
            limits.put(account, limit);
        }
    }

    /** Posts whatever the limit says. */
    String count(String id, String account, BigDecimal amount, BigDecimal limit) {
        bring(account, limit);
        Asked claim = asked(id, account, amount, "reference");
        claim.posted = amount;
        claim.holding = "POSTED";
        return claim.answer = "COUNTED";
    }

    /** Both signatures at once. */
    String adjust(String id) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        if (!claim.holding.equals("WAITING") && !claim.holding.equals("NOTHING")) {
            return adjusted.contains(id) ? "EXISTS" : "NOT_OPEN/" + claim.holding;
        }
        adjusted.add(id);
        claim.holding = "PENDING";
        return "ADJUSTED";
    }

    String arrange(String account, BigDecimal limit) {
        arranged.add(account);
        limits.put(account, limit);
        return "CHANGED";
    }

    String restore(String account, BigDecimal limit) {
        arranged.remove(account);
        limits.put(account, limit);
        return "CHANGED";
    }

    /** Both or none, each on an account of its own. */
    String linked(String id, String account, String otherId, String otherAccount, BigDecimal amount, BigDecimal limit,
            BigDecimal otherLimit) {
        bring(account, limit);
        bring(otherAccount, otherLimit);
        if (!wouldReserve(account, amount) || !wouldReserve(otherAccount, amount)) {
            return "REFUSED";
        }
        reserve(id, account, amount, limit, "reference");
        reserve(otherId, otherAccount, amount, otherLimit, "reference");
        return "RESERVED";
    }

    private boolean wouldReserve(String account, BigDecimal amount) {
        return limit(account).subtract(posted(account)).subtract(pending(account)).compareTo(amount) >= 0
                && (order == QueueOrder.FIRST_THAT_FITS || queue(account).isEmpty());
    }

    String post(String id, BigDecimal amount) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        if (claim.holding.equals("POSTED")) {
            return claim.posted.compareTo(amount) == 0 ? "EXISTS/POSTED" : "CONFLICT/AMOUNT";
        }
        if (!claim.holding.equals("PENDING")) {
            return refusal(claim);
        }
        if (amount.compareTo(claim.held) > 0) {
            return "EXCEEDS_RESERVATION";
        }
        claim.posted = amount;
        return claim.holding = "POSTED";
    }

    String reduce(String id, BigDecimal amount) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        if (!claim.holding.equals("WAITING") && !claim.holding.equals("PENDING")) {
            return refusal(claim);
        }
        int difference = amount.compareTo(claim.held);
        if (difference < 0) {
            claim.held = amount;
        }
        return difference > 0 ? "EXCEEDS_RESERVATION" : difference == 0 ? "EXISTS/REDUCED" : "REDUCED";
    }

    String end(String id, String as) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        boolean queued = claim.holding.equals("WAITING") || claim.holding.equals("NOTHING");
        if (!queued && !claim.holding.equals("PENDING")) {
            return refusal(claim);
        }
        claim.holding = as;
        return queued ? "LEFT_QUEUE" : as;
    }

    String takeBack(String id) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        if (List.of("PENDING", "WAITING", "NOTHING").contains(claim.holding)) {
            return "NOT_POSTED/" + claim.holding;
        }
        if (!claim.holding.equals("POSTED")) {
            return refusal(claim);
        }
        claim.posted = BigDecimal.ZERO;
        return claim.holding = "RETURNED";
    }

    /** One step. */
    String reconsider(String id) {
        Asked claim = find(id);
        if (claim == null) {
            return "NOT_FOUND";
        }
        BigDecimal room = limit(claim.account).subtract(posted(claim.account)).subtract(claim.held);
        if (claim.holding.equals("NOTHING") && room.signum() >= 0) {
            claim.holding = "WAITING";
            return "REJOINED";
        }
        if (claim.holding.equals("WAITING") && room.signum() < 0) {
            claim.holding = "NOTHING";
            return "MET";
        }
        if (claim.holding.equals("WAITING") && room.compareTo(pending(claim.account)) >= 0
                && (order == QueueOrder.FIRST_THAT_FITS || queue(claim.account).get(0).equals(id))) {
            claim.holding = "PENDING";
            return "GRANTED";
        }
        return "UNCHANGED/" + claim.holding;
    }

    /** The claim with the earliest ticket that can move does, until none can. */
    List<String> wake(String account) {
        List<String> steps = new ArrayList<>();
        for (int before = -1; before < steps.size();) {
            before = steps.size();
            BigDecimal licensable = limit(account).subtract(posted(account));
            BigDecimal free = licensable.subtract(pending(account));
            List<String> queue = queue(account);
            of(account).filter(claim -> claim.holding.equals("NOTHING") && claim.held.compareTo(licensable) <= 0
                            || claim.holding.equals("WAITING") && (claim.held.compareTo(licensable) > 0 || claim.held.compareTo(free) <= 0
                                    && (order == QueueOrder.FIRST_THAT_FITS || queue.get(0).equals(claim.id))))
                    .findFirst().ifPresent(claim -> steps.add(reconsider(claim.id)));
        }
        return steps;
    }

    Map<String, String> holdings(String account) {
        Map<String, String> holdings = new HashMap<>();
        of(account).forEach(claim -> holdings.put(claim.id, claim.holding));
        return holdings;
    }

    private static String refusal(Asked claim) {
        boolean over = List.of("POSTED", "VOIDED", "EXPIRED", "RETURNED").contains(claim.holding);
        return (over ? "ALREADY_" : "NOT_PENDING/") + claim.holding;
    }

    /** Undecided and asked earlier; what {@link Standing#aheadTpp} says. */
    BigDecimal ahead(String id) {
        Asked claim = find(id);
        boolean undecided = claim.holding.equals("PENDING") || claim.holding.equals("WAITING");
        return undecided ? sum(claim.account, other -> other.place < claim.place
                && (other.holding.equals("PENDING") || other.holding.equals("WAITING"))) : BigDecimal.ZERO;
    }

    String holding(String id) {
        Asked claim = find(id);
        return claim == null ? null : claim.holding;
    }

    /** Null when nobody knows the id. */
    String account(String id) {
        Asked claim = find(id);
        return claim == null ? null : claim.account;
    }

    BigDecimal amount(String id) {
        Asked claim = find(id);
        return claim == null ? BigDecimal.ONE : claim.amount;
    }

    List<String> queue(String account) {
        return of(account).filter(claim -> claim.holding.equals("WAITING"))
                .map(claim -> claim.id).toList();
    }

    BigDecimal limit(String account) {
        return limits.getOrDefault(account, BigDecimal.ZERO);
    }

    BigDecimal pending(String account) {
        return sum(account, claim -> claim.holding.equals("PENDING"));
    }

    BigDecimal waiting(String account) {
        return sum(account, claim -> claim.holding.equals("WAITING"));
    }

    BigDecimal posted(String account) {
        return of(account).map(claim -> claim.posted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(String account, Predicate<Asked> which) {
        return of(account).filter(which).map(claim -> claim.held)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Asked> of(String account) {
        return byAccount.getOrDefault(account, List.of()).stream();
    }

    private Asked find(String id) {
        return asked.get(id);
    }
}
