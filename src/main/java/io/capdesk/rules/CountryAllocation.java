package io.capdesk.rules;

import java.math.BigDecimal;

/**
 * What a country may be licensed, and by how much a government arrangement may raise it (15 CFR 742.6(b)(10)(iii)(B), (C)).
 *
 * @param raisePercent the most
 */
public record CountryAllocation(Tpp limitTpp, BigDecimal raisePercent) {

    public Tpp raisedBy(BigDecimal percent) {
        return new Tpp(limitTpp.value().add(limitTpp.value().multiply(percent).movePointLeft(2)));
    }
}
