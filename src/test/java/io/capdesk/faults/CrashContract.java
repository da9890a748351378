package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.allocation.Levels;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.Draft;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.Referring;
import io.capdesk.intake.Registration;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.rules.Tpp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The process is killed at every commit of a case's life: of its registration, decision and withdrawal, with somebody waiting behind it. */
abstract class CrashContract extends MortalDesk {

    private static final Map<String, Object> AGREE = Map.of("agreement", "AGREE");

    @Autowired ReconsiderWaiting reconsider;
    @Autowired WithdrawApplication withdraw;
    @Autowired AuditTrail audit;
    @Autowired TransactionTemplate transaction;

    private final Map<Draft, String> receipts = new HashMap<>();

    /** The account is the story's own. */
    enum Story {
        WITHDRAWAL_WITH_A_WAITER("NA", 40), DENIAL_WITH_A_WAITER("GY", 60);

        private final String country;
        private final int fewestDeaths;

        Story(String country, int fewestDeaths) {
            this.country = country;
            this.fewestDeaths = fewestDeaths;
        }
    }

    /** What is left when a story is over. */
    private record End(List<Stage> stages, List<List<String>> letters, List<List<String>> record, Levels levels) {}

    @ParameterizedTest
    @EnumSource
    void killedAtEveryCommitItEndsAsIfNothingHadHappened(Story story) {
        dieAtEveryCommit(() -> tell(story), story.fewestDeaths);
    }

    @ParameterizedTest
    @EnumSource
    void killedAtAnyCommitItEndsAsIfNothingHadHappened(Story story) {
        dieAtAnyCommit(() -> tell(story));
    }

    @Override
    void assertNothingIsLost() {
        assertThat(receipts.values()).allSatisfy(number -> assertThat(applications.find(number)).isPresent());
    }

    private End tell(Story story) {
        receipts.clear();
        var first = draft(order(story.country, 15_000));
        var second = draft(order(story.country, 6_000));
        begin();
        register(first);
        register(second);
        if (story == Story.DENIAL_WITH_A_WAITER) {
            deny(receipts.get(first));
        } else {
            again(() -> withdraw.withdraw(applicant, receipts.get(first), "Deal is off"), () -> is(first, Stage.WITHDRAWN));
        }
        again(reconsider::reconsider);
        license(receipts.get(second));
        again(outbox::deliverDue);
        rest();
        var end = end(story, List.of(receipts.get(first), receipts.get(second)));
        // for the next telling; the shipment did not happen
        transaction.executeWithoutResult(status -> ledger.takeBack(receipts.get(second), "tester"));
        return end;
    }

    private End end(Story story, List<String> numbers) {
        var end = new End(numbers.stream().map(this::stage).toList(),
                numbers.stream().map(number -> letters(number).stream().map(subject -> subject.replaceAll("[0-9]{6}", "#")).toList()).toList(),
                numbers.stream().map(number -> audit.of(number).stream().map(AuditTrail.Entry::action).toList()).toList(),
                levels(story.country));
        assertThat(end.levels().postedTpp()).isEqualTo(Tpp.of(240_000_000));
        assertThat(end.stages()).containsExactly(
                story == Story.DENIAL_WITH_A_WAITER ? Stage.DENIED : Stage.WITHDRAWN, Stage.LICENSED);
        return end;
    }

    private void register(Draft draft) {
        again(() -> {
            var answer = registerApplication.register(applicant, draft.id(), "Export desk");
            var number = answer instanceof Registration.AlreadyRegistered before ? before.controlNumber()
                    : ((Registration.Registered) answer).controlNumber();
            assertThat(receipts.put(draft, number)).as("receipt before").isIn(null, number);
        }, () -> receipts.containsKey(draft));
        again(() -> jobsOf(receipts.get(draft)));
    }

    private void license(String number) {
        review(number, Map.of("position", "APPROVE"));
        answer(Role.LICENSING_OFFICER, number, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "No objection"));
        answer(Role.COUNTERSIGNING_OFFICER, number, "Countersign", AGREE);
    }

    private void deny(String number) {
        review(number, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
        answer(Role.LICENSING_OFFICER, number, "Recommend decision",
                Map.of("proposal", "DENY", "reason", "Diversion risk", "legalBasis", "15 CFR 742.6(b)"));
        answer(Role.COUNTERSIGNING_OFFICER, number, "Countersign", AGREE);
        clock.moveTo(MONDAY.plus(Duration.ofDays(45)));
        again(() -> jobsOf(number));
    }

    private void review(String number, Map<String, Object> position) {
        answer(Role.LICENSING_OFFICER, number, "Initial review", Referring.whole(Map.of("outcome", "REFER")));
        answer(Role.SECURITY_REVIEWER, number, "Review security requirements", Map.of("outcome", "ADEQUATE", "reason", "Audited"));
        for (Role agency : List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.ENERGY_REVIEWER)) {
            answer(agency, number, "Recommend position", position);
        }
    }

    private boolean is(Draft draft, Stage stage) {
        return stage(receipts.get(draft)) == stage;
    }
}
