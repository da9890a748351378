package io.capdesk.allocation;

import io.capdesk.names.PartyNames;
import org.springframework.stereotype.Component;

/**
 * The accounts of an ultimate parent. What counts is the company, not how somebody writes it (15 CFR 740.29(h)(1)): case, blanks,
 * script and legal form don't make another, so {@code Acme Ltd} and {@code ACME LIMITED} share one account.
 */
@Component
public class ParentAccounts {

    private final PartyNames names;

    ParentAccounts(PartyNames names) {
        this.names = names;
    }

    /** The year's account of License Exception LPP. */
    public AccountKey lowProcessingPerformance(String ultimateParent, int year) {
        return AccountKey.lowProcessingPerformance(spelled(ultimateParent), year);
    }

    /** What a parent received under License Exception AIA. */
    public AccountKey certificate(String ultimateParent) {
        return AccountKey.certificate(spelled(ultimateParent));
    }

    /** A name of nothing but signs stays as it is: it is like no other. */
    String spelled(String name) {
        var key = names.key(name);
        return key.isEmpty() ? name : key;
    }
}
