package io.capdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.capdesk.access.Role;
import io.capdesk.intake.Orders;
import io.capdesk.securityreview.FoundMet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A case over which the agencies fall out, in a real browser: a question and its answer, a security condition, Energy objects, the
 * Operating Committee approves, Energy appeals to the Advisory Committee, and the license has the conditions. Pictures are kept.
 */
class ContestedCaseIT extends BrowsedDesk {

    private static final String CUSTODY = "Chain of custody";

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService jobs;

    private String number;

    @Test
    void contestedCaseFromQuestionToLicenseWithConditions() {
        var exporter = exporter("contested", "Example Contested Compute");
        hireEverybody();
        number = beans.createBean(SeededCases.class).inInitialReview(exporter, Orders.order("OM", "nvidia-gb200", "1000"));
        officerAsksAndTheApplicantAnswers();
        task("c-lead", "Initial review", page -> {
            page.getByText("Refer to the agencies").click();
            page.getByText("Approve", exactly()).click();
            page.getByLabel("Case analysis for the reviewers").fill("A commercial data centre; who rents it is answered");
        });
        securityIsNotMetInOneParagraph();
        for (String agency : List.of("c-diplomat", "c-soldier")) {
            task(agency, "Recommend position", page -> page.getByText("Approve", exactly()).click());
        }
        task("c-physicist", "Recommend position", page -> {
            page.getByText("Deny", exactly()).click();
            page.getByLabel("Statutory and regulatory basis").fill("15 CFR 742.6(b)(10)");
            page.getByLabel("Statement of reasons").fill("The operator's partner builds supercomputers");
        });
        recommend("Energy's reasons are answered by the conditions");
        task("c-chair", "Decide as Operating Committee chair", page -> {
            page.getByLabel("Heard: Energy").check();
            page.getByText("Approve with conditions", exactly()).click();
            page.getByLabel(Pattern.compile("^Conditions")).fill("Report each user of more than 100 chips");
            page.getByLabel(Pattern.compile("^Reasons")).fill("The site is known");
            page.getByLabel("Minutes").fill("Energy was heard; the chair decided alone.");
        });
        energyAppeals();
        task("c-secretary", "Record vote of Advisory Committee", page -> {
            for (String voter : List.of("Commerce", "State", "Defense")) {
                vote(page, voter, "Approve with conditions");
            }
            vote(page, "Energy", "Deny");
            page.getByLabel(Pattern.compile("^Conditions")).fill("Report each user of more than 100 chips");
            page.getByLabel("Statutory and regulatory basis").fill("15 CFR 742.6(b)(10)");
            page.getByLabel(Pattern.compile("^Reasons")).fill("By three votes to one");
            page.getByLabel("Minutes").fill("All four were present.");
        });
        fiveDaysPassWithoutAnAppeal();
        recommend("As the Advisory Committee decided");
        task("c-second", "Countersign", page -> page.getByText("I agree with").click());
        applicantReadsTheConditions();
    }

    private void hireEverybody() {
        hire("c-lead", Role.LICENSING_OFFICER);
        hire("c-second", Role.COUNTERSIGNING_OFFICER);
        hire("c-guard", Role.SECURITY_REVIEWER);
        hire("c-diplomat", Role.STATE_REVIEWER);
        hire("c-soldier", Role.DEFENSE_REVIEWER);
        hire("c-physicist", Role.ENERGY_REVIEWER);
        hire("c-chair", Role.COMMITTEE_CHAIR);
        hire("c-secretary", Role.BOARD_SECRETARY);
    }

    private void officerAsksAndTheApplicantAnswers() {
        Page officer = signIn("c-lead");
        officer.navigate(url("/officers/cases/" + number + "/questions"));
        officer.locator("#text-0").fill("Who rents the computing power?");
        press(officer, "Ask");
        accessible(officer, "contested-question");
        officer.context().close();
        Page applicant = signIn("contested");
        applicant.navigate(url("/portal/applications/" + number + "/questions/1"));
        applicant.locator("#answer-1").fill("Universities of the Gulf, by the hour");
        press(applicant, "Send");
        assertThat(applicant.locator("main")).containsText("Answered; the desk reads it");
        accessible(applicant, "contested-answer");
        applicant.context().close();
        task("c-lead", "Read answer", page -> page.getByText("Is enough: close the question").click());
    }

    private void securityIsNotMetInOneParagraph() {
        offered("c-guard", "Review security requirements", number);
        Page page = signIn("c-guard");
        page.navigate(url("/officers/cases/" + number + "/security/transit"));
        page.locator("label[for=finding-NOT_MET]").click();
        page.locator("#comment").fill("Carriers are not vetted and nothing is sealed");
        page.locator("#proposed").selectOption("condition_custody");
        page.getByText("Save", exactly()).click();
        accessible(page, "contested-security");
        page.context().close();
        FoundMet.of(jdbc, number);
        task("c-guard", "Review security requirements", form -> {
            form.getByText("Adequate with conditions").click();
            form.locator("textarea").first().fill("All but the transit");
        });
    }

    /** The form starts with the conditions that others have asked for. */
    private void recommend(String reason) {
        task("c-lead", "Recommend decision", page -> {
            page.getByText("Approve", exactly()).click();
            assertThat(page.getByLabel(CUSTODY, new Page.GetByLabelOptions().setExact(true))).isChecked();
            page.locator("textarea").last().fill(reason);
        });
    }

    private void energyAppeals() {
        Page page = signIn("c-physicist");
        page.waitForCondition(() -> {
            page.navigate(url("/officers/cases/" + number + "/agencies"));
            return page.locator("#appeal").count() > 0;
        });
        page.locator("#official").fill("The Under Secretary");
        page.locator("#office").fill("Under Secretary for Nuclear Security");
        page.locator("label[for=qualified]").click();
        page.locator("#appealBasis").fill("15 CFR 750.4(f)(1)(ii)");
        page.locator("#statement").fill("The partner's other work was not weighed");
        press(page, "Appeal");
        accessible(page, "contested-appeal");
        page.context().close();
    }

    private static void vote(Page page, String voter, String vote) {
        page.locator(".fjs-form-field-radio").filter(new Locator.FilterOptions().setHasText("Vote of " + voter)).getByText(vote,
                new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** As if the committee had decided six days ago: this desk runs on the time of day. */
    private void fiveDaysPassWithoutAnAppeal() {
        var appeal = Map.of("number", number, "kind", "ADVISORY_COMMITTEE_APPEAL");
        awaitClock(appeal);
        jdbc.sql("update clock_event set at = dateadd(DAY, -6, at) where control_number = :number and kind = :kind").params(appeal).update();
        jdbc.sql("update running_clock set started_at = dateadd(DAY, -6, started_at) where control_number = :number and kind = :kind").params(appeal).update();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(instance -> jobs.createJobQuery()
                .processInstanceId(instance.getId()).activityId("Catch_SecondAppealOver").list()
                .forEach(job -> jobs.setJobDuedate(job.getId(), new Date(0))));
    }

    private void awaitClock(Map<String, String> appeal) {
        await().until(() -> jdbc.sql("select count(*) from running_clock where control_number = :number and kind = :kind")
                .params(appeal).query(Long.class).single() > 0);
    }

    private void applicantReadsTheConditions() {
        Page page = signIn("contested");
        page.waitForCondition(() -> {
            page.navigate(url("/portal/applications/" + number));
            return page.locator("main").textContent().contains("License number");
        });
        assertThat(page.locator("main")).containsText("Report each user of more than 100 chips");
        accessible(page, "contested-licensed");
        page.context().close();
    }

    private void task(String person, String name, Consumer<Page> answer) {
        Page page = claimed(person, name, number);
        tab(page, "Form");
        answer.accept(page);
        keep(page, person + "-" + name.toLowerCase().replace(' ', '-'));
        press(page, "Complete");
        assertThat(cards(page, number).getByText(name)).hasCount(0);
        page.context().close();
    }
}
