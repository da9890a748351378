package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.SentLetter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What State recommends, and who reads it where: nobody else's agency before its own recommendation, the applicant never. */
class PositionsSeenTest extends AttackedDesk {

    private static final String REASON = "State-only reason 7731";
    private static final String BASIS = "50 U.S.C. 4813 as State reads it";
    private static final List<Role> AGENCIES = List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER);

    @Autowired
    FiledCases cases;
    @Autowired
    Correspondence letters;

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void anAgencyReadsAnothersPositionOnlyAfterItsOwnAndItsReasonsBeforeTheCommittee() {
        Person exporter = applicant("positions-exporter");
        Stream.of(Role.LICENSING_OFFICER, Role.SECURITY_REVIEWER, Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER,
                Role.JUSTICE_REVIEWER, Role.COMMITTEE_CHAIR, Role.MANAGER).forEach(this::known);
        String number = cases.inInitialReview(exporter, FiledCases.SMALL);
        cases.complete(number, Role.LICENSING_OFFICER, Map.of("outcome", "REFER"));
        cases.complete(number, Role.STATE_REVIEWER, Map.of("position", "DENY", "reason", REASON, "legalBasis", BASIS));

        all.assertThat(reads(Role.STATE_REVIEWER, number)).as("State its own").contains(REASON);
        all.assertThat(reads(Role.LICENSING_OFFICER, number)).as("the officer").contains(REASON, BASIS);
        nothing(Role.DEFENSE_REVIEWER, number, "Defense before its own");
        nothing(Role.ENERGY_REVIEWER, number, "Energy before its own");
        nothing(Role.SECURITY_REVIEWER, number, "the security reviewer");
        all.assertThat(known(Role.JUSTICE_REVIEWER).get("/officers/cases/" + number).statusCode()).as("Justice, which was not asked").isEqualTo(404);

        cases.complete(number, Role.DEFENSE_REVIEWER, Map.of("position", "APPROVE"));
        all.assertThat(reads(Role.DEFENSE_REVIEWER, number)).as("Defense after its own: the outcome").contains("Department of State", "Deny")
                .doesNotContain(REASON, BASIS);
        nothing(Role.ENERGY_REVIEWER, number, "Energy still before its own");

        cases.complete(number, Role.ENERGY_REVIEWER, Map.of("position", "APPROVE"));
        cases.complete(number, Role.SECURITY_REVIEWER, Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        cases.complete(number, Role.LICENSING_OFFICER, Map.of("proposal", "APPROVE", "reason", "A known centre"));
        for (Role agency : AGENCIES) {
            all.assertThat(reads(agency, number)).as(agency + " before the Operating Committee").contains(REASON, BASIS, "Dispute");
        }
        all.assertThat(reads(Role.COMMITTEE_CHAIR, number)).as("the chair").contains(REASON);
        nothing(Role.SECURITY_REVIEWER, number, "the security reviewer");
        applicantReadsNothing(exporter, number);
        all.assertAll();
    }

    private void nothing(Role role, String number, String who) {
        all.assertThat(reads(role, number)).as(who).doesNotContain(REASON, BASIS, "RECORD_POSITION_STATE", "Record position state");
    }

    /** All that a reviewer can get of a case, page after page and through the engine's own doors. */
    private String reads(Role role, String number) {
        Visitor reader = known(role);
        var bodies = Stream.of("", "/time-line", "/agencies", "/questions").map(page -> reader.get("/officers/cases/" + number + page).body());
        String task = cases.anyTaskOf(number);
        String instance = cases.instanceOf(number);
        var engine = Stream.of("/task/" + task + "/form-variables", "/task/" + task + "/variables",
                "/history/variable-instance?deserializeValues=false", "/history/detail", "/history/user-operation?processInstanceId=" + instance,
                "/task/" + task + "/comment").map(path -> reader.engine(path).body());
        var tab = Stream.of("/officers/tasks/" + task + "/case-file").map(path -> reader.get(path).body());
        return Stream.of(bodies, engine, tab).flatMap(one -> one).collect(Collectors.joining("\n"));
    }

    private void applicantReadsNothing(Person exporter, String number) {
        Visitor owner = visitor(exporter.username());
        String status = owner.get("/portal/applications/" + number).body();
        assertThat(status).contains("Operating Committee");
        all.assertThat(status + letters.of(number).stream().map(SentLetter::text).collect(Collectors.joining()))
                .as("the applicant").doesNotContain(REASON, BASIS, "Department of State");
    }
}
