package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.access.Role;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.Citations;
import io.capdesk.intake.FormChanges;
import io.capdesk.intake.PendingTransactions;
import io.capdesk.intake.Registration;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.license.Licenses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A second application for a pending transaction, and one that cites an earlier case. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CitedApplicationsTest extends DeskAtWork {

    @Autowired PendingTransactions pending;
    @Autowired Citations citations;
    @Autowired WithdrawApplication withdraw;
    @Autowired Licenses licenses;

    @Test
    @Cites("15 CFR 748.4(f)")
    void aSecondOneForAPendingTransactionIsRefusedWithTheFirstOnesNumber() {
        var form = order("LA", 21);
        var first = registered(form);
        var draft = draft(form);

        assertThat(registerApplication.register(applicant, draft.id(), "Export desk")).isEqualTo(new Registration.SameTransaction(first));
        assertThat(drafts.find(applicant, draft.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.registered()).isFalse();
            assertThat(kept.form().items()).isEqualTo(form.items());
            assertThat(documents.of(kept.documentOwner())).hasSize(1);
        });

        // who says why it is another is heard, and the officer reads it
        var second = registerApplication.register(applicant, draft.id(), "Export desk", "A second hall of the same site");
        assertThat(second).isInstanceOf(Registration.Registered.class);
        assertThat(pending.of(((Registration.Registered) second).controlNumber()))
                .contains(new PendingTransactions.Distinction(first, "A second hall of the same site"));
        assertThat(pending.of(first)).isEmpty();
    }

    @Test
    void aStatementThatIsTooLongIsRefusedBesideItsField() {
        var form = order("LA", 22);
        registered(form);

        assertThat(registerApplication.register(applicant, draft(form).id(), "Export desk", "x".repeat(2001)))
                .isInstanceOfSatisfying(Registration.Incomplete.class, refused -> assertThat(refused.problems())
                        .singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("notSame")));
    }

    @Test
    @Cites("15 CFR 748.4(g)")
    void whatWasReturnedIsResubmittedWithItsNumberAndTheOfficerSeesWhatChanged() {
        var form = order("LA", 23);
        var returned = registered(form);
        assertThat(citations.problems(applicant, form.resubmitting(returned))).as("pending").hasSize(1);
        complete(hire(Role.LICENSING_OFFICER), returned, "Initial review", Map.of("outcome", "RETURN", "missing_1", "No end use",
                "remedy_1", "Say it"));
        var again = form.resubmitting(returned).withUse(new ApplicationForm.Use("", "Serving models of the university", "", "",
                form.use().physicalSecurity(), form.use().cyberSecurity(), ""));

        var number = registered(again);

        var application = applications.get(number);
        assertThat(citations.resubmitted(application)).hasValueSatisfying(old -> {
            assertThat(old.controlNumber()).isEqualTo(returned);
            assertThat(FormChanges.between(old.form(), application.form())).containsExactly(new FormChanges.Change("Specific end use",
                    "Training and inference for commercial customers", "Serving models of the university"));
        });
    }

    @Test
    void anUnknownNumberIsNoCitation() {
        assertThat(citations.problems(applicant, order("LA", 24).resubmitting("Z999999"))).extracting("field")
                .containsExactly("extras.resubmissionOf");
        assertThat(citations.problems(applicant, order("LA", 24).replacing("D999999"))).extracting("field")
                .containsExactly("extras.replacesLicense");
    }

    @Test
    @Cites("15 CFR 750.7(c)(1)")
    void aLicenseIsReplacedOnlyWhileItIsValid() {
        var form = order("LA", 25);
        var licensed = registered(form);
        reviewed(licensed);
        complete(hire(Role.LICENSING_OFFICER), licensed, "Recommend decision", Map.of("proposal", "APPROVE", "reason", "No objection"));
        complete(hire(Role.COUNTERSIGNING_OFFICER), licensed, "Countersign", Map.of("agreement", "AGREE"));
        assertThat(stage(licensed)).isEqualTo(Stage.LICENSED);
        var license = licenses.find(licensed).orElseThrow();
        var replacing = form.replacing(license.number());

        assertThat(citations.problems(applicant, replacing)).isEmpty();
        var number = registered(replacing);
        assertThat(citations.replaced(applications.get(number))).hasValueSatisfying(old -> assertThat(old.controlNumber()).isEqualTo(licensed));
        withdraw.withdraw(applicant, number, "");

        clock.moveTo(clock.instant().plus(Duration.ofDays(5 * 366)));
        assertThat(citations.problems(applicant, replacing)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("not valid any more"));
    }
}
