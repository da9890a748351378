package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Answer;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.StatementOfAccount;
import io.capdesk.audit.AuditTrail;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.CorrectItems.Line;
import io.capdesk.intake.Correction;
import io.capdesk.intake.CorrectionRefusal;
import io.capdesk.intake.Corrections;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.Stage;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.license.Licenses;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An officer corrects quantity or classification: what the regulation says and what is reserved follow at once. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class CorrectItemsTest extends DeskAtWork {

    private static final Map<String, Object> APPROVE = Map.of("proposal", "APPROVE", "reason", "No objection");

    @Autowired CorrectItems correctItems;
    @Autowired Corrections corrections;
    @Autowired AuditTrail audit;
    @Autowired Licenses licenses;
    @Autowired StatementOfAccount statement;
    @Autowired LedgerInvariants invariants;
    @Autowired WithdrawApplication withdraw;
    @Autowired RuntimeService runtime;

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    void lessIsFreeAtOnceAndTheLicenseTakesNoMore() {
        var number = registered(order("QA", 15_000));
        corrected(number, 0, "10000", "3A090.a");

        assertThat(statement("QA")).endsWith("""
                limit      -        790000000  SET               0       0        0
                reserve    Z000000  600000000  RESERVED  600000000       0        0
                reduce     Z000000  400000000  REDUCED   400000000       0        0
                """.replace("Z000000", number));
        assertThat(levels("QA").leftTpp()).isEqualTo(Tpp.of(390_000_000));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        assertThat(tasks.getVariableLocal(task.getId(), "tpp")).isEqualTo("400,000,000");
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "tpp")).isEqualTo("400,000,000");

        reviewed(number);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));
        assertThat(levels("QA").postedTpp()).isEqualTo(Tpp.of(400_000_000));
        assertThat(licenses.find(number).orElseThrow().tpp()).isEqualTo(Tpp.of(400_000_000));
    }

    @Test
    void moreIsAClaimOfItsOwnAndBothArePostedTogether() {
        var number = registered(order("KW", 10_000));
        reviewed(number);
        assertThat(corrected(number, 0, "12000", "3A090.a").further()).isInstanceOf(Answer.Reserved.class);
        assertThat(levels("KW").pendingTpp()).isEqualTo(Tpp.of(480_000_000));

        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        complete(hire(Role.COUNTERSIGNING_OFFICER), number, "Countersign", Map.of("agreement", "AGREE"));
        assertThat(statement("KW")).endsWith("""
                limit      -          790000000  SET               0          0        0
                reserve    Z000000    400000000  RESERVED  400000000          0        0
                reserve    Z000000/1   80000000  RESERVED  480000000          0        0
                post       Z000000    400000000  POSTED     80000000  400000000        0
                post       Z000000/1   80000000  POSTED            0  480000000        0
                """.replace("Z000000", number));
        assertThat(licenses.find(number).orElseThrow().tpp()).isEqualTo(Tpp.of(480_000_000));
    }

    @Test
    void whatDoesNotFitWaitsOrIsMetAndBarsTheApproval() {
        registered(order("OM", 8_000));
        var number = registered(order("OM", 10_000));
        reviewed(number);
        assertThat(corrected(number, 0, "15000", "3A090.a").further())
                .isInstanceOfSatisfying(Answer.BehindOthers.class, behind -> assertThat(behind.aheadTpp()).isEqualTo(Tpp.of(720_000_000)));
        assertThatThrownBy(() -> complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE))
                .hasMessageContaining("holds no part of the destination's allocation");

        assertThat(corrected(number, 1, "40000", "3A090.a").further()).isInstanceOf(Answer.AllocationMet.class);
        // less than at first: what waited leaves the queue before what is reserved shrinks
        corrected(number, 2, "9000", "3A090.a");
        assertThat(levels("OM").pendingTpp()).isEqualTo(Tpp.of(680_000_000));
        assertThat(levels("OM").waitingTpp()).isEqualTo(Tpp.ZERO);
        complete(hire(Role.LICENSING_OFFICER), number, "Recommend decision", APPROVE);
        assertThat(stage(number)).isEqualTo(Stage.COUNTERSIGNATURE);
    }

    @Test
    void itemThatIsNotControlledAfterAllFreesEverything() {
        var number = registered(order("BH", 5_000));
        var corrected = corrected(number, 0, "5000", CorrectItems.NONE);

        assertThat(corrected.after().licenseRequired()).isFalse();
        assertThat(levels("BH").pendingTpp()).isEqualTo(Tpp.ZERO);
        assertThat(applications.get(number).determination().items().get(0).reasons())
                .contains("An officer of the desk found otherwise: it is not controlled here.");
        // and back again: what the rules say by themselves is no officer's finding
        corrected(number, 1, "5000", "3A090.a");
        assertThat(applications.get(number).determination().items().get(0).ruled()).isFalse();
        assertThat(levels("BH").pendingTpp()).isEqualTo(Tpp.of(200_000_000));
    }

    @Test
    void lowerLevelTouchesNoCountryAccount() {
        var number = registered(order("JO", 5_000));
        var after = corrected(number, 0, "5000", "3A090.b").after();
        assertThat(after.accountTpp()).isNull();
        assertThat(after.aggregateTpp()).isEqualTo(Tpp.ZERO);
        assertThat(levels("JO").pendingTpp()).isEqualTo(Tpp.ZERO);
    }

    @Test
    void beforeAndAfterAreOnRecordWithTheReason() {
        var number = registered(order("AR", 5_000));
        var hash = applications.get(number).determination().ruleSetHash();
        corrected(number, 0, "4000", "4A090.a");

        assertThat(corrections.of(number)).singleElement().satisfies(made -> {
            assertThat(made.accountTppBefore()).isEqualTo(Tpp.of(200_000_000));
            assertThat(made.accountTppAfter()).isEqualTo(Tpp.of(160_000_000));
            assertThat(made.ruleSetHashBefore()).isEqualTo(hash).isEqualTo(made.ruleSetHashAfter());
        });
        assertThat(audit.of(number)).filteredOn(entry -> entry.action().equals("CORRECT_ITEMS")).singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("NVIDIA GB200: quantity 5,000, now 4,000; ECCN 3A090.a,"
                        + " now 4A090.a. The purchase order says so"));
        // the form stays what was signed
        assertThat(applications.get(number).form().items().get(0).quantity()).isEqualTo("5000");
    }

    @Test
    void refusalsChangeNothing() {
        var number = registered(order("EC", 5_000));
        var officer = hire(Role.LICENSING_OFFICER);
        assertThat(correct(hire(Role.COUNTERSIGNING_OFFICER), number, 0, "1", "3A090.a", "why"))
                .isEqualTo(new Correction.Refused(CorrectionRefusal.NOT_PERMITTED));
        assertThat(correct(officer, number, 0, "5000", "3A090.a", "why"))
                .isEqualTo(new Correction.Refused(CorrectionRefusal.NOTHING_CHANGED));
        assertThat(correct(officer, "Z999999", 0, "5000", "3A090.a", "why")).isInstanceOf(Correction.NotFound.class);
        for (var typed : List.of("0", "-1", "1.5", "1e9", "1000000000", "five", "")) {
            assertThat(correct(officer, number, 0, typed, "3A090.a", "why")).as(typed).isInstanceOf(Correction.Unreadable.class);
        }
        assertThat(correct(officer, number, 0, "1", "4E091", "why")).isInstanceOf(Correction.Unreadable.class);
        assertThat(correct(officer, number, 0, "1", "3A090.a", " ")).isInstanceOf(Correction.Unreadable.class);
        corrected(number, 0, "4000", "3A090.a");
        // the same form sent twice
        assertThat(correct(officer, number, 0, "4000", "3A090.a", "why"))
                .isEqualTo(new Correction.Refused(CorrectionRefusal.CORRECTED_MEANWHILE));
        assertThat(levels("EC").pendingTpp()).isEqualTo(Tpp.of(160_000_000));

        complete(officer, number, "Initial review", Map.of("outcome", "REFER"));
        assertThat(correct(officer, number, 1, "1", "3A090.a", "why"))
                .isEqualTo(new Correction.Refused(CorrectionRefusal.WRONG_STAGE));
        assertThat(levels("EC").pendingTpp()).isEqualTo(Tpp.of(160_000_000));
    }

    @Test
    void withdrawalFreesTheFurtherClaimToo() {
        var number = registered(order("CO", 5_000));
        corrected(number, 0, "6000", "3A090.a");
        withdraw.withdraw(applicant, number, "No longer needed");
        assertThat(levels("CO").pendingTpp()).isEqualTo(Tpp.ZERO);
    }

    /** 15 CFR 740.8: what is not meant for data centres goes under an exception without a limit; a license takes the rest. */
    @Test
    void onlyWhatIsLicensedIsReserved() {
        var form = order("EG", 1_000);
        var gaming = new ItemLine(ItemLine.Kind.SPECIFICATION, "", "", "5000", "1600", "NVIDIA", "Gaming card", "", "", "",
                new ItemLine.Specification(List.of(new ItemLine.Performance("660.6", "8")), "", "608.5", "", "NO", "1008", ""), null);
        var number = registered(form.withItems(List.of(form.items().get(0), gaming)));
        var found = applications.get(number).determination();
        assertThat(found.aggregateTpp()).isEqualTo(Tpp.of(66_424_000));
        assertThat(found.accountTpp()).isEqualTo(Tpp.of(40_000_000));
        assertThat(standings.of(number).orElseThrow().amountTpp()).isEqualTo(Tpp.of(40_000_000));
    }

    private String statement(String destination) {
        return statement.of(AccountKey.parse("COUNTRY/" + destination + "/2025-2027"));
    }

    private Correction.Corrected corrected(String number, int seen, String quantity, String eccn) {
        var answer = correct(hire(Role.LICENSING_OFFICER), number, seen, quantity, eccn, "The purchase order says so");
        assertThat(answer).isInstanceOf(Correction.Corrected.class);
        return (Correction.Corrected) answer;
    }

    private Correction correct(Person officer, String number, int seen, String quantity, String eccn, String reason) {
        return correctItems.correct(officer, number, seen, List.of(new Line(quantity, eccn, reason)));
    }
}
