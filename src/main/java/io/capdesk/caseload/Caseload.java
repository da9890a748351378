package io.capdesk.caseload;

import io.capdesk.names.PartyNames;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Tpp;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the row of a case, in the transaction that changes the case: a list never shows what did not happen. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Caseload {

    private final CaseRows rows;
    private final Countries countries;

    Caseload(JdbcClient jdbc, PartyNames names, Countries countries) {
        this.rows = new CaseRows(jdbc, names);
        this.countries = countries;
    }

    /** After its application was written. */
    public void open(CaseOpened opened) {
        rows.add(opened, countries.name(opened.destination()));
    }

    /**
     * At registration and after each correction.
     *
     * @param orderTpp     of all items
     * @param aggregateTpp of those at the .a level
     * @param eccns        of the controlled items
     */
    public void determined(String controlNumber, Tpp orderTpp, Tpp aggregateTpp, Collection<String> eccns) {
        rows.determine(controlNumber, orderTpp.value(), aggregateTpp.value(), eccns);
    }

    public void enter(String controlNumber, String stage) {
        rows.enter(controlNumber, stage);
    }
}
