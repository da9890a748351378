package io.capdesk.officers;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.PositionReaders.Sight;
import io.capdesk.decision.AskedCondition;
import io.capdesk.decision.AskedConditions;
import io.capdesk.decision.DroppedConditions;
import io.capdesk.escalation.AppealDecision;
import io.capdesk.escalation.Dispute;
import io.capdesk.escalation.Disputes;
import io.capdesk.escalation.Rung;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Stage;
import io.capdesk.interagency.Agency;
import io.capdesk.interagency.JoinReview;
import io.capdesk.interagency.Position;
import io.capdesk.interagency.Referrals;
import io.capdesk.questions.AskQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts the page of a case's agencies together, for one reader. */
@Component
class AgenciesView {

    static final String TOO_LONG = "At most 5,000 characters (255 for a name), without control characters or marks that change a text's direction.";

    private final OpenCases cases;
    private final Applications applications;
    private final Sights sights;
    private final Referrals referrals;
    private final JoinReview join;
    private final AskedConditions asked;
    private final DroppedConditions dropped;
    private final Disputes disputes;
    private final AppealDecision appeals;

    AgenciesView(OpenCases cases, Applications applications, Sights sights, Referrals referrals, JoinReview join, AskedConditions asked,
            DroppedConditions dropped, Disputes disputes, AppealDecision appeals) {
        this.cases = cases;
        this.applications = applications;
        this.sights = sights;
        this.referrals = referrals;
        this.join = join;
        this.asked = asked;
        this.dropped = dropped;
        this.disputes = disputes;
        this.appeals = appeals;
    }

    /** Fields whose texts can't be kept. */
    static List<String> unfit(TypedForm typed, String... fields) {
        return new ArrayList<>(Stream.of(fields).filter(field -> !AskQuestion.takes(typed.typed(field))).toList());
    }

    /** For who may open the case and do this. */
    Application open(Person reader, String controlNumber, Permission deed) {
        Application application = open(reader, controlNumber);
        if (!deed.granted(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return application;
    }

    private Application open(Person reader, String controlNumber) {
        boolean reviews = Permission.READ_CASE.granted(reader) || Permission.RECORD_POSITION.granted(reader);
        if (!reviews || !cases.mayOpen(reader, controlNumber)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return applications.get(controlNumber);
    }

    String show(Person reader, String controlNumber, TypedForm form, Model page) {
        Application application = open(reader, controlNumber);
        Agency own = Permission.RECORD_POSITION.granted(reader) ? Agency.of(reader).orElse(null) : null;
        page.addAttribute("filed", application);
        page.addAttribute("form", form);
        page.addAttribute("own", own);
        Sights.Seen seen = sights.of(reader, controlNumber);
        page.addAttribute("positions", seen.positions());
        page.addAttribute("late", seen.late());
        page.addAttribute("choices", Stream.of(Position.values()).filter(one -> one != Position.NO_OBJECTION_BY_SILENCE).toList());
        page.addAttribute("conditions", conditions(controlNumber, own, seen.others() == Sight.WHOLE));
        page.addAttribute("dropped", dropped.of(controlNumber));
        page.addAttribute("disputes", seen.disputes());
        boolean consolidates = application.stage() == Stage.RECOMMENDATION;
        page.addAttribute("others", Permission.REVIEW_APPLICATION.granted(reader) ? join.others(controlNumber) : List.of());
        page.addAttribute("mayDrop", consolidates && Permission.RECOMMEND_DECISION.granted(reader));
        page.addAttribute("mayAgree", consolidates && own != null);
        page.addAttribute("tooLate", own != null && !application.stage().closed() && silent(controlNumber, own));
        page.addAttribute("appealTo", own == null || application.stage().closed() ? null : appealTo(controlNumber, own));
        page.addAttribute("mayCallBoard", Permission.RECORD_VOTE.granted(reader) && !application.stage().closed() && disputes.latest(controlNumber)
                .filter(one -> one.decided() && one.rung() == Rung.ADVISORY_COMMITTEE).isPresent());
        return "officers/agencies";
    }

    /** An agency reads its own, and those of the others as far as it reads their positions. */
    private List<AskedCondition> conditions(String controlNumber, Agency own, boolean all) {
        return asked.of(controlNumber).stream().filter(one -> all || one.by().contains(own))
                .map(one -> all ? one : one.askedBy(own)).toList();
    }

    private boolean silent(String controlNumber, Agency own) {
        return referrals.find(controlNumber, own).filter(one -> one.position() == Position.NO_OBJECTION_BY_SILENCE).isPresent();
    }

    /** Null where the agency has nothing to appeal. */
    private Rung appealTo(String controlNumber, Agency own) {
        return disputes.latest(controlNumber).filter(Dispute::decided).filter(one -> appeals.dissenting(one).contains(own))
                .flatMap(one -> one.rung().above()).orElse(null);
    }
}
