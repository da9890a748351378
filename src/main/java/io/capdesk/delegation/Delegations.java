package io.capdesk.delegation;

import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Classified;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.Interests;
import io.capdesk.rules.EndUse;
import io.capdesk.screening.Disposition;
import io.capdesk.screening.Screening;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Which agencies need not see a case. An application of several items is delegated if each of them is; the facts are those of
 * now, with the items as officers corrected them.
 */
@Service
public class Delegations {

    private static final String NONE = "none";

    private final Applications applications;
    private final Screening screening;
    private final Interests interests;
    private final DelegationTable table;

    Delegations(Applications applications, Screening screening, Interests interests, DelegationTable table) {
        this.interests = interests;
        this.applications = applications;
        this.screening = screening;
        this.table = table;
    }

    /** One for each agency that the application is of interest to. */
    public List<Delegation> of(String controlNumber) {
        var application = applications.get(controlNumber);
        boolean listed = screening.hits(controlNumber).stream().anyMatch(hit -> hit.disposition() != Disposition.CLEARED);
        var eccns = application.determination().items().stream().map(Classified::eccn).filter(Objects::nonNull).toList();
        return interests.reviewers(eccns).stream().map(agency -> of(application, agency, listed)).toList();
    }

    /** The agencies that need not see it. */
    public Set<Agency> whole(String controlNumber) {
        return of(controlNumber).stream().filter(Delegation::whole).map(Delegation::agency)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Agency.class)));
    }

    private Delegation of(Application application, Agency agency, boolean listed) {
        record Asked(Classified item, Optional<DelegatedLine> line) {}
        var asked = application.determination().items().stream()
                .map(item -> new Asked(item, table.line(facts(application, agency, item, listed)))).toList();
        return new Delegation(agency, asked.stream().flatMap(one -> one.line().stream()).distinct().toList(),
                asked.stream().filter(one -> one.line().isEmpty()).map(one -> one.item().description()).distinct().toList());
    }

    private static DelegationTable.Facts facts(Application application, Agency agency, Classified item, boolean listed) {
        var determined = application.determination();
        var endUse = application.form().use().kind();
        return new DelegationTable.Facts(agency.name(), item.eccn() == null ? NONE : item.eccn(),
                determined.tier() == null ? NONE : determined.tier().name(),
                determined.orderTpp().value().setScale(0, RoundingMode.CEILING).longValueExact(),
                endUse.isEmpty() ? EndUse.GENERAL.name() : endUse, listed, !determined.exceptions().isEmpty());
    }
}
