package io.capdesk.decision;

import io.capdesk.decision.StandardTerms.Standard;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referral;
import io.capdesk.interagency.Referrals;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The conditions of all agencies as one list: what two ask for is there once, and what the library has is the library's. */
@Service
public class AskedConditions {

    private final Referrals referrals;
    private final StandardTerms standard;
    private final DroppedConditions dropped;

    AskedConditions(Referrals referrals, StandardTerms standard, DroppedConditions dropped) {
        this.referrals = referrals;
        this.standard = standard;
        this.dropped = dropped;
    }

    /** In the order of the agencies and of what each wrote. Whoever calls this has asked {@code access} first. */
    public List<AskedCondition> of(String controlNumber) {
        return consolidate(referrals.of(controlNumber), standard);
    }

    /** Agencies of which these terms leave out a condition, and that have not agreed to that. */
    Set<Agency> droppedOf(String controlNumber, List<Term> terms) {
        Set<Agency> left = EnumSet.noneOf(Agency.class);
        Map<UUID, DroppedCondition> agreed = dropped.of(controlNumber);
        for (AskedCondition one : of(controlNumber)) {
            if (terms.stream().noneMatch(one::isIn)) {
                one.by().stream().filter(agency -> !agreed.containsKey(one.id()) || !agreed.get(one.id()).agreed().contains(agency))
                        .forEach(left::add);
            }
        }
        return left;
    }

    static List<AskedCondition> consolidate(List<Referral> referrals, StandardTerms standard) {
        Map<String, AskedCondition> asked = new LinkedHashMap<>();
        for (Referral one : referrals) {
            if (!one.counts() || one.position() != Position.APPROVE_WITH_CONDITIONS) {
                continue;
            }
            one.conditions().lines().map(String::strip).filter(line -> !AskedCondition.words(line).isEmpty()).forEach(line -> {
                Optional<Standard> known = known(line, standard);
                String code = known.map(Standard::code).orElse(null);
                asked.computeIfAbsent(code == null ? AskedCondition.words(line) : code, key -> new AskedCondition(code,
                        known.map(found -> found.text().strip()).orElse(line), EnumSet.noneOf(Agency.class))).by().add(one.agency());
            });
        }
        return List.copyOf(asked.values());
    }

    /** By its title or its text. */
    private static Optional<Standard> known(String line, StandardTerms standard) {
        String words = AskedCondition.words(line);
        return standard.conditions().stream().filter(one -> AskedCondition.words(one.title()).equals(words)
                || AskedCondition.words(one.text()).equals(words)).findFirst();
    }
}
