package io.capdesk.delegation;

import java.util.Optional;

/** The desk's table of delegations, {@code bpmn/delegation-of-authority.dmn}. */
public interface DelegationTable {

    /**
     * What the table asks of one item.
     *
     * @param agency   its code, such as {@code ENERGY}; the table may know agencies that a case is not referred to
     * @param eccn     {@code none} where the item is not controlled here
     * @param tier     of the destination; {@code none} where the rule set has none
     * @param tpp      of the whole order, rounded up
     * @param endUse   {@code GENERAL} where nothing else was said
     * @param listed   whether a party may be on a screening list, or is
     * @param excepted whether the regulation has an exception for it
     */
    record Facts(String agency, String eccn, String tier, long tpp, String endUse, boolean listed, boolean excepted) {}

    /** Empty where the agency sees the case. */
    Optional<DelegatedLine> line(Facts facts);
}
