package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.Holding;
import io.capdesk.departure.DepartureRefusal;
import io.capdesk.departure.ProposeDeparture;
import io.capdesk.departure.SignDeparture;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.CorrectItems;
import io.capdesk.intake.CorrectItems.Line;
import io.capdesk.intake.Correction;
import io.capdesk.intake.CorrectionRefusal;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ReconsiderWaiting;
import io.capdesk.intake.WithdrawApplication;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.notices.NoticeKind;
import io.capdesk.rules.Tpp;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An account of which something is wrong takes nothing new on any way; it gives back, and the others go on. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:way;DB_CLOSE_DELAY=-1")
class StoppedAccountsTest extends DeskAtWork {

    private static final String PARENT = "Stopped Holding";

    @Autowired ReconsiderWaiting reconsider;
    @Autowired WithdrawApplication withdraw;
    @Autowired CorrectItems correctItems;
    @Autowired ProposeDeparture propose;
    @Autowired SignDeparture sign;
    @Autowired FileNotice fileNotice;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void goOn() {
        jdbc.sql("delete from allocation_stop").update();
    }

    @Test
    void whoWaitsIsServedWhenTheAccountIsSoundAgain() {
        var first = registered(order("MW", 15_000));
        var waiting = registered(order("MW", 6_000));
        stop("COUNTRY/MW/2025-2027");
        withdraw.withdraw(applicant, first, "No longer needed");
        reconsider.reconsider();
        assertThat(holding(waiting)).isEqualTo(Holding.WAITING);
        goOn();
        reconsider.reconsider();
        assertThat(holding(waiting)).isEqualTo(Holding.PENDING);
    }

    @Test
    void correctionToLessIsTakenAndToMoreIsNot() {
        var number = registered(order("MR", 1_000));
        var elsewhere = registered(order("NP", 1_000));
        stop("COUNTRY/MR/2025-2027");
        assertThat(correct(number, 0, "2000")).isEqualTo(new Correction.Refused(CorrectionRefusal.ACCOUNT_STOPPED));
        assertThat(applications.get(number).determination().accountTpp()).isEqualTo(Tpp.of(40_000_000));
        assertThat(correct(number, 0, "900")).isInstanceOf(Correction.Corrected.class);
        assertThat(correct(elsewhere, 0, "2000")).isInstanceOf(Correction.Corrected.class);
    }

    @Test
    void departureIsNotBooked() {
        var asking = new ApplicationForm(null, null, null, null, null, new Extras("", "PO " + UUID.randomUUID(), "", "", "", "A port", "Ministry", "", null), null)
                .over(order("MU", 20_000));
        var number = registered(asking);
        assertThat(propose.propose(hire(Role.LICENSING_OFFICER), number, Tpp.of(800_000_000), "Interest", "Basis")).isEmpty();
        stop("COUNTRY/MU/2025-2027");
        assertThat(sign.sign(hire(Role.COUNTERSIGNING_OFFICER), number, 1)).contains(DepartureRefusal.ACCOUNT_STOPPED);
        assertThat(holding(number)).isEqualTo(Holding.NOTHING);
    }

    @Test
    void noticeIsNotFiled() {
        stop(AccountKey.lowProcessingPerformance(PARENT, 2026).toString());
        assertThat(file(PARENT)).isInstanceOf(Filing.AccountStopped.class);
        assertThat(file("Sound Holding")).isInstanceOf(Filing.Filed.class);
        goOn();
        assertThat(file(PARENT)).isInstanceOf(Filing.Filed.class);
    }

    private Filing file(String parent) {
        var order = order("MV", 10);
        var consignee = new ApplicationForm.Consignee("Consignee of " + parent, "Park", "MY", parent, "MY", "");
        return fileNotice.file(applicant, page(NoticeKind.LPP), NoticeKind.LPP, new NoticeForm(order.shipment(), consignee,
                List.of(ItemLine.ofChip("nvidia-gb200", "1", "")),
                new Particulars("2026-03-20", "C. Signatory", "2026-01-05", "We certify.", "", "", "", "Export desk")), null);
    }

    private Correction correct(String number, int seen, String quantity) {
        return correctItems.correct(hire(Role.LICENSING_OFFICER), number, seen, List.of(new Line(quantity, "3A090.a", "The order says so")));
    }

    private void stop(String account) {
        jdbc.sql("insert into allocation_stop (account, because, since) values (?, 'tried', current_timestamp)").param(account).update();
    }

    private Holding holding(String number) {
        return standings.of(number).orElseThrow().holding();
    }
}
