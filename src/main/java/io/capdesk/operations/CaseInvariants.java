package io.capdesk.operations;

import io.capdesk.allocation.LedgerInvariants.Breach;
import io.capdesk.allocation.LedgerInvariants.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is always true between cases, ledger, licenses and files. Each is one query that finds none. */
@Component
class CaseInvariants {

    private static final String CLOSED = "('NO_LICENSE_REQUIRED', 'LICENSED', 'DENIED', 'RETURNED_WITHOUT_ACTION', 'WITHDRAWN')";
    private static final String DRAWS = "d.license_required = true and d.account_limit is not null";
    private static final String ACCOUNT = "'COUNTRY/' || a.destination || '/2025-2027' as account";

    static final List<Invariant> ALL = List.of(
            new Invariant("every open case that draws on an allocation has a claim with a ticket",
                    "select a.control_number, a.stage, " + ACCOUNT + " from application a"
                            + " join determination d on d.control_number = a.control_number"
                            + " where " + DRAWS + " and a.stage not in " + CLOSED + " and not exists (select 1 from allocation_claim c"
                            + " where c.reference = a.control_number and c.ticket is not null"
                            + " and c.holding not in ('VOIDED', 'RETURNED'))"),
            new Invariant("every license that used an allocation has its posting",
                    "select l.number, l.control_number, " + ACCOUNT + " from license l"
                            + " join application a on a.control_number = l.control_number"
                            + " join determination d on d.control_number = l.control_number"
                            + " where " + DRAWS + " and not exists (select 1 from allocation_entry e"
                            + " where e.reference = l.control_number and e.kind = 'POST')"),
            new Invariant("every posting of a case has its license",
                    "select e.id, e.reference, e.account from allocation_entry e join application a on a.control_number = e.reference"
                            + " where e.kind = 'POST' and e.amount_tpp > 0"
                            + " and not exists (select 1 from license l where l.control_number = e.reference)"),
            new Invariant("nothing is pending or waiting for a closed case",
                    "select c.id, c.holding, a.stage, c.account from allocation_claim c"
                            + " join application a on a.control_number = c.reference"
                            + " where c.holding in ('PENDING', 'WAITING') and a.stage in " + CLOSED),
            new Invariant("every file is whole",
                    "select d.id, d.owner, d.size_bytes from document d where d.size_bytes <> coalesce("
                            + "(select sum(octet_length(k.content)) from document_chunk k where k.document = d.id), 0)"),
            new Invariant("every license's paper exists",
                    "select l.number, l.document from license l where l.document is not null"
                            + " and not exists (select 1 from document d where d.id = l.document)"));

    private final JdbcClient jdbc;

    CaseInvariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Breach> breaches() {
        return ALL.stream().map(invariant -> new Breach(invariant, jdbc.sql(invariant.query()).query().listOfRows()))
                .filter(breach -> !breach.rows().isEmpty()).toList();
    }
}
