package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.Ahead;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Standing;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.CaseClaims;
import io.capdesk.officers.QueuePlace.Before;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is ahead of a case. Agencies see tickets and amounts, not whose they are. */
@Component
class QueuePlaces {

    private static final int MOST = 20;

    private final Ledger ledger;
    private final CaseClaims claims;
    private final Applications applications;

    QueuePlaces(Ledger ledger, CaseClaims claims, Applications applications) {
        this.ledger = ledger;
        this.claims = claims;
        this.applications = applications;
    }

    List<QueuePlace> of(Person reader, String controlNumber) {
        return claims.of(controlNumber).stream().map(standing -> place(reader, standing)).toList();
    }

    private QueuePlace place(Person reader, Standing standing) {
        var ahead = standing.waiting() ? ledger.ahead(standing.claimId(), MOST + 1) : List.<Ahead>of();
        return new QueuePlace(standing, ahead.stream().limit(MOST).map(one -> before(reader, one)).toList(),
                ahead.size() > MOST);
    }

    private Before before(Person reader, Ahead one) {
        var knows = Permission.READ_CASE.granted(reader);
        return new Before(one.ticket(), one.amountTpp(), one.reserved(), knows ? one.reference() : null,
                knows ? applications.find(one.reference()).map(Application::applicantName).orElse(null) : null);
    }
}
