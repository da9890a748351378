package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ahead;
import io.capdesk.allocation.Standings;
import io.capdesk.allocation.Standing;
import io.capdesk.caseload.CaseSearch;
import io.capdesk.intake.CaseClaims;
import io.capdesk.officers.QueuePlace.Before;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is ahead of a case. Agencies see tickets and amounts, not whose they are. */
@Component
class QueuePlaces {

    private static final int MOST = 20;

    private final Standings standings;
    private final CaseClaims claims;
    private final CaseSearch cases;

    QueuePlaces(Standings standings, CaseClaims claims, CaseSearch cases) {
        this.standings = standings;
        this.claims = claims;
        this.cases = cases;
    }

    List<QueuePlace> of(Person reader, String controlNumber) {
        return claims.of(controlNumber).stream().map(standing -> place(reader, standing)).toList();
    }

    private QueuePlace place(Person reader, Standing standing) {
        var ahead = standing.waiting() ? standings.ahead(standing.claimId(), MOST + 1) : List.<Ahead>of();
        var listed = ahead.stream().limit(MOST).toList();
        var applicants = Permission.READ_CASE.granted(reader)
                ? cases.applicants(listed.stream().map(Ahead::reference).toList()) : Map.<String, String>of();
        return new QueuePlace(standing, listed.stream().map(one -> before(reader, one, applicants)).toList(), ahead.size() > MOST);
    }

    private static Before before(Person reader, Ahead one, Map<String, String> applicants) {
        return new Before(one.ticket(), one.amountTpp(), one.reserved(),
                Permission.READ_CASE.granted(reader) ? one.reference() : null, applicants.get(one.reference()));
    }
}
