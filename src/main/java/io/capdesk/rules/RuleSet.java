package io.capdesk.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** One version of the law: what it says, since when, and whether it is enforced. */
public final class RuleSet {

    private final Law law;
    private final String hash;
    private final Map<String, Membership> sets = new LinkedHashMap<>();

    RuleSet(Law law, Countries countries, String hash) {
        this.law = law;
        this.hash = hash;
        sets.putAll(countries.groups());
        law.sets().forEach((name, spans) -> sets.put(name, new Membership(spans)));
    }

    public String id() {
        return law.id();
    }

    public String title() {
        return law.title();
    }

    /** Whether it is in force, in a few words: for the banner of every page. */
    public String standing() {
        return law.standing();
    }

    public LocalDate legalFrom() {
        return law.legalFrom();
    }

    public LocalDate complianceFrom() {
        return law.complianceFrom();
    }

    public boolean enforced() {
        return law.enforced();
    }

    /** Null where it is enforced. */
    public LocalDate notEnforcedFrom() {
        return law.notEnforcedFrom();
    }

    /** SHA-256, in hexadecimal, of the files that it was read from; a case keeps it. */
    public String hash() {
        return hash;
    }

    /** The chosen option of a switch; null where this rule set has no such switch. */
    public String option(String switchName) {
        Law.SwitchRow row = law.switches().get(switchName);
        return row == null ? null : row.option();
    }

    /** What a switch decides, for readers; null where this rule set has no such switch. */
    public String question(String switchName) {
        Law.SwitchRow row = law.switches().get(switchName);
        return row == null ? null : row.question();
    }

    Law law() {
        return law;
    }

    String treatedAs(String alpha2) {
        return law.treatedAs().getOrDefault(alpha2, alpha2);
    }

    boolean contains(String set, String alpha2, LocalDate date) {
        return sets.get(set).contains(alpha2, date);
    }

    boolean knows(String set) {
        return sets.containsKey(set);
    }
}
