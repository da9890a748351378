package io.capdesk.portal;

import io.capdesk.access.Person;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Standings;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.Clocks;
import io.capdesk.deadlines.Holds;
import io.capdesk.decision.Deficiencies;
import io.capdesk.decision.IntentsToDeny;
import io.capdesk.departure.Departure;
import io.capdesk.departure.Departures;
import io.capdesk.documents.DocumentStore;
import io.capdesk.initialreview.Emergencies;
import io.capdesk.intake.Application;
import io.capdesk.intake.CaseClaims;
import io.capdesk.intake.Stage;
import io.capdesk.intake.TakeRemainder;
import io.capdesk.letters.Correspondence;
import io.capdesk.license.Licenses;
import io.capdesk.pages.CaseTimeLine;
import io.capdesk.pages.Names;
import io.capdesk.questions.Questions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Collects what an applicant may know of one case, read live from the modules that keep it. */
@Component
class CaseStory {

    private final Ledger ledger;
    private final Standings standings;
    private final Clocks clocks;
    private final Holds holds;
    private final Questions questions;
    private final Licenses licenses;
    private final IntentsToDeny intents;
    private final Departures departures;
    private final TakeRemainder remainder;
    private final DocumentStore documents;
    private final Correspondence correspondence;
    private final Names names;
    private final Deficiencies deficiencies;
    private final Emergencies emergencies;
    private final Clock clock;

    CaseStory(Ledger ledger, Standings standings, Clocks clocks, Holds holds, Questions questions, Licenses licenses, IntentsToDeny intents, Departures departures, TakeRemainder remainder, DocumentStore documents,
            Correspondence correspondence, Names names, Deficiencies deficiencies, Emergencies emergencies, Clock clock) {
        this.deficiencies = deficiencies;
        this.emergencies = emergencies;
        this.ledger = ledger;
        this.standings = standings;
        this.clocks = clocks;
        this.holds = holds;
        this.questions = questions;
        this.licenses = licenses;
        this.intents = intents;
        this.departures = departures;
        this.remainder = remainder;
        this.documents = documents;
        this.correspondence = correspondence;
        this.names = names;
        this.clock = clock;
    }

    StatusView tell(Application application, Person reader) {
        String controlNumber = application.controlNumber();
        return new StatusView(application, StageWords.of(application.stage()), history(application), answers(application),
                Checks.of(application, names), share(controlNumber).orElse(null), due(application),
                documents.of(controlNumber).stream().filter(document -> document.visibility().allows(reader)).toList(),
                correspondence.of(controlNumber), licenses.find(controlNumber).orElse(null), denial(controlNumber).orElse(null),
                departures.of(controlNumber).stream().filter(Departure::signed).map(Departure::signedAt).findFirst().orElse(null),
                remainder.offer(application).orElse(null), line(controlNumber).orElse(null), questions.of(controlNumber),
                deficiencies.of(controlNumber), emergencies.find(controlNumber).orElse(null));
    }

    private Optional<Share> share(String controlNumber) {
        var claims = CaseClaims.counting(standings.ofAll(controlNumber));
        return claims.isEmpty() ? Optional.empty()
                : Optional.of(Share.of(claims, ledger.levels(claims.get(0).account()),
                        standing -> standings.placeAmongWaiting(standing.claimId())));
    }

    /** Of a case that needs no license no clock is of interest. */
    private Optional<CaseTimeLine> line(String controlNumber) {
        return clocks.of(controlNumber).stream().filter(one -> one.clock().kind() == ClockKind.WHOLE_CASE)
                .filter(one -> one.running() || one.clock().grossDays(one.stoppedAt()) > 0).findFirst()
                .map(one -> CaseTimeLine.of(one.clock(), one.stoppedAt(), holds.of(controlNumber), null, false, clock.instant()));
    }

    private List<Due> due(Application application) {
        return application.stage().closed() ? List.of() : Due.of(clocks.of(application.controlNumber()));
    }

    /** The notice stays readable after its end. */
    private Optional<StatusView.Denial> denial(String controlNumber) {
        return intents.find(controlNumber).map(intent -> new StatusView.Denial(intent,
                !intent.answered() && clock.instant().isBefore(intent.answerDueAt())));
    }

    private static List<StatusView.Step> history(Application application) {
        var steps = new ArrayList<StatusView.Step>();
        Stage before = null;
        for (var entered : application.history()) {
            steps.add(new StatusView.Step(StageWords.event(before, entered.stage()), entered.at()));
            before = entered.stage();
        }
        return steps;
    }

    private List<StatusView.Answers> answers(Application application) {
        return Section.of(application.form(), List.of()).stream()
                .map(section -> new StatusView.Answers(section.title(), section.answered()
                        .map(asked -> new StatusView.Answer(asked.label(), asked.shown(names))).toList()))
                .filter(answers -> !answers.answers().isEmpty()).toList();
    }

    /** Until the license is issued an applicant can withdraw. */
    static boolean withdrawable(Application application) {
        return !application.stage().closed();
    }
}
