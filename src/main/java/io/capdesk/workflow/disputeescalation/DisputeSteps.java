package io.capdesk.workflow.disputeescalation;

import io.capdesk.escalation.DecideDispute;
import io.capdesk.escalation.Disposition;
import io.capdesk.escalation.EndDispute;
import io.capdesk.escalation.Member;
import io.capdesk.escalation.Rung;
import io.capdesk.escalation.Vote;
import io.capdesk.interagency.Agency;
import io.capdesk.workflow.NamedInModels;
import io.capdesk.workflow.task.CompletedTask;
import io.capdesk.workflow.task.TaskDesk;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each rung decides, and the decision that nobody has taken higher becomes final. */
@Configuration(proxyBeanMethods = false)
class DisputeSteps {

    private static final String PRESENT = "present_";
    private static final String VOTE = "vote_";
    private static final String APPLICANT = "APPLICANT";

    @Bean
    @NamedInModels
    TaskListener recordDisputeDecision(TaskDesk desk, DecideDispute action) {
        return desk.listener(task -> {
            Rung rung = DisputeEscalationProcess.RUNGS.get(task.element());
            task.refuseIf(action.decide(task.person(), task.controlNumber(), rung, answers(task, rung)));
        });
    }

    @Bean
    @NamedInModels
    JavaDelegate endDispute(EndDispute action) {
        return execution -> action.end(execution.getProcessBusinessKey());
    }

    private static DecideDispute.Answers answers(CompletedTask task, Rung rung) {
        Map<Member, Vote> votes = rung.votes() ? votes(task) : Map.of();
        Disposition disposition = rung.votes() ? null : task.choice("disposition", Disposition.class);
        var ticked = task.ticked(PRESENT);
        task.dismiss(PRESENT);
        Set<Agency> present = EnumSet.noneOf(Agency.class);
        Arrays.stream(Agency.values()).filter(agency -> ticked.contains(agency.name())).forEach(present::add);
        return new DecideDispute.Answers(disposition, task.text("conditions"), task.text("reason"), task.text("legalBasis"),
                task.text("minutes"), present, ticked.contains(APPLICANT), votes);
    }

    private static Map<Member, Vote> votes(CompletedTask task) {
        Map<Member, Vote> votes = new EnumMap<>(Member.class);
        for (Member member : Member.values()) {
            votes.put(member, task.choice(VOTE + member, Vote.class));
        }
        return votes;
    }
}
