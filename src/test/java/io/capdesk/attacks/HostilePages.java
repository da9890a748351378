package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.Orders;
import io.capdesk.intake.PartyRole;
import io.capdesk.validatedenduser.BookShipment;
import io.capdesk.validatedenduser.NationalAuthorizations;
import io.capdesk.validatedenduser.RecordAuthorization;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages with forms, and what they stand on: each made when an attack has used up the one before. */
class HostilePages {

    /** @param formOf of whom the forms are that one at the desk is for */
    record Page(Visitor reader, Supplier<String> path, String formOf) {}

    private final AttackedDesk desk;
    private final FiledCases cases;
    private final RecordAuthorization recordAuthorization;
    private final BookShipment bookShipment;
    private final NationalAuthorizations authorizations;
    private final ProposeArrangement proposeArrangement;
    private final DocketCases dockets;
    private final Person exporter;

    HostilePages(AttackedDesk desk, FiledCases cases, DocketCases dockets, RecordAuthorization recordAuthorization, BookShipment bookShipment,
            NationalAuthorizations authorizations, ProposeArrangement proposeArrangement) {
        this.desk = desk;
        this.cases = cases;
        this.dockets = dockets;
        this.recordAuthorization = recordAuthorization;
        this.bookShipment = bookShipment;
        this.authorizations = authorizations;
        this.proposeArrangement = proposeArrangement;
        this.exporter = desk.applicant("hostile-exporter");
    }

    List<Page> all() {
        Person abroad = desk.applicants.find("hostile-abroad").orElseGet(() -> desk.applicants.add("hostile-abroad", "Abroad", "abroad@exporter.example",
                desk.applicants.addOrganization("Abroad", "DE").id(), AttackedDesk.PASSWORD));
        desk.jdbc.sql("delete from one_time_password where username = ?").param(abroad.username()).update();
        desk.applicants.find("hostile-colleague").orElseGet(() -> desk.applicants.add("hostile-colleague", "Colleague", "c@exporter.example",
                abroad.organization(), AttackedDesk.PASSWORD));
        Visitor owner = desk.visitor(exporter.username());
        Visitor officer = desk.known(Role.LICENSING_OFFICER);
        Visitor stranger = new Visitor(desk.port);
        List<Page> pages = new ArrayList<>();
        String draft = draft();
        steps().forEach(step -> pages.add(new Page(owner, () -> draft + "/" + step, "")));
        pages.add(new Page(owner, this::check, ""));
        for (String path : List.of("/portal", "/portal/notice-forms/lpp", "/portal/notice-forms/aia", "/portal/notice-forms/nac", "/account/password")) {
            pages.add(new Page(owner, () -> path, ""));
        }
        String notice = notice();
        pages.add(new Page(owner, () -> "/portal/notices/" + notice, ""));
        pages.add(new Page(owner, () -> "/portal/notices/" + notice + "/correct", ""));
        pages.add(new Page(owner, () -> "/portal/notices/" + notice() + "/withdraw", ""));
        pages.add(new Page(owner, () -> "/portal/applications/" + denied(), ""));
        pages.add(new Page(owner, () -> "/portal/applications/" + application() + "/withdraw", ""));
        pages.add(new Page(desk.visitor(abroad.username()), () -> "/portal/organization", ""));
        for (String path : List.of("/register", "/forgotten-password", "/need-a-licence", "/login")) {
            pages.add(new Page(stranger, () -> path, ""));
        }
        String announced = desk.announced();
        pages.add(new Page(stranger, () -> "/documents/" + announced + "/comment", ""));
        pages.add(new Page(stranger, () -> "/track", ""));
        pages.add(new Page(stranger, () -> "/register/confirm?key=" + key("REGISTRATION", null, null), ""));
        pages.add(new Page(stranger, () -> "/invitation?key=" + key("INVITATION", null, null), ""));
        pages.add(new Page(stranger, () -> "/forgotten-password/choose?key=" + key("NEW_PASSWORD", "hostile-colleague", "c@exporter.example"), ""));
        String number = application();
        for (String path : List.of("/officers/cases", "/officers/notices", "/officers/arrangements", "/officers/authorizations",
                "/officers/cases/" + number + "/correction")) {
            pages.add(new Page(officer, () -> path, ""));
        }
        pages.add(new Page(officer, () -> "/officers/notices/" + notification(), ""));
        pages.add(new Page(officer, () -> "/officers/cases/" + likeAListedParty() + "/screening", ""));
        pages.add(new Page(officer, () -> "/officers/cases/" + beyondTheAllocation() + "/departure", ""));
        pages.add(new Page(officer, () -> "/officers/cases/" + urgent() + "/emergency", ""));
        pages.add(new Page(owner, () -> "/portal/applications/" + cases.asked(exporter) + "/questions/1", ""));
        pages.add(new Page(officer, () -> "/officers/cases/" + cases.asked(exporter) + "/questions", ""));
        pages.add(new Page(officer, () -> "/officers/cases/" + cases.held(exporter) + "/holds?reason=CONSULTATION", ""));
        Visitor guard = desk.known(Role.SECURITY_REVIEWER);
        String referred = cases.referred(exporter);
        pages.add(new Page(guard, () -> "/officers/cases/" + referred + "/security/transit", ""));
        pages.add(new Page(guard, () -> "/officers/cases/" + referred + "/security", ""));
        pages.add(new Page(guard, () -> "/officers/cases/" + cases.visited(exporter) + "/security", ""));
        List.of(Role.STATE_REVIEWER, Role.DEFENSE_REVIEWER, Role.SECURITY_REVIEWER, Role.ENERGY_REVIEWER, Role.COMMITTEE_CHAIR, Role.BOARD_SECRETARY)
                .forEach(desk::known);
        String consolidated = cases.toConsolidate(exporter);
        pages.add(new Page(officer, () -> "/officers/cases/" + consolidated + "/agencies", ""));
        pages.add(new Page(desk.known(Role.ENERGY_REVIEWER), () -> "/officers/cases/" + consolidated + "/agencies", ""));
        pages.add(new Page(desk.known(Role.STATE_REVIEWER), () -> "/officers/cases/" + consolidated + "/agencies", ""));
        pages.add(new Page(desk.known(Role.JUSTICE_REVIEWER), () -> "/officers/joining", ""));
        String decided = cases.decidedLongAgo(exporter);
        pages.add(new Page(desk.known(Role.DEFENSE_REVIEWER), () -> "/officers/cases/" + decided + "/agencies", ""));
        String voted = cases.votedLongAgo(exporter);
        pages.add(new Page(desk.known(Role.BOARD_SECRETARY), () -> "/officers/cases/" + voted + "/agencies", ""));
        pages.add(new Page(officer, this::arrangement, ""));
        pages.add(new Page(officer, this::authorization, ""));
        pages.add(new Page(officer, this::shipment, ""));
        pages.addAll(ofDockets());
        pages.add(new Page(desk.known(Role.COMMENT_ANALYST), () -> "/officers/dockets/keys", ""));
        Visitor manager = desk.known(Role.MANAGER);
        pages.add(new Page(manager, () -> "/managers/report", ""));
        pages.add(new Page(manager, () -> "/managers/letters", ""));
        String hired = desk.hire(Role.STATE_REVIEWER);
        pages.add(new Page(desk.known(Role.ADMINISTRATOR), () -> "/admin/staff", hired));
        return pages;
    }

    private List<Page> ofDockets() {
        Visitor analyst = desk.known(Role.COMMENT_ANALYST);
        String open = dockets.announced("HOSTILE-2026-0001");
        String noticed = dockets.announced("HOSTILE-2026-0002");
        dockets.proposed(noticed);
        dockets.commented(noticed);
        UUID batch = dockets.batch(noticed);
        return List.of(new Page(analyst, () -> "/officers/dockets", ""), new Page(analyst, () -> "/officers/dockets/" + open, ""),
                new Page(analyst, () -> "/officers/dockets/" + open + "/notices", ""),
                new Page(analyst, () -> "/officers/dockets/" + noticed + "/notices", ""),
                new Page(analyst, () -> "/officers/dockets/" + open + "/summary", ""),
                new Page(analyst, () -> "/officers/dockets/batches/" + batch, ""),
                new Page(analyst, () -> "/officers/dockets/comments/" + dockets.commented(open), ""));
    }

    /** Signed by two officers. */
    private String arrangement() {
        Person officer = officer();
        desk.jdbc.sql("update arrangement set live_country = null").update();
        var proposed = (ProposeArrangement.Outcome.Proposed) proposeArrangement.propose(officer, "MY", BigDecimal.TEN,
                LocalDate.now(ZoneOffset.UTC).plusDays(30), "Letter");
        for (int signature = 0; signature < 2; signature++) {
            cases.complete(proposed.number(), desk.hire(Role.COUNTERSIGNING_OFFICER), Role.COUNTERSIGNING_OFFICER, Map.of("agreement", "SIGN"));
        }
        return "/officers/arrangements/" + proposed.number();
    }

    private String authorization() {
        return "/officers/authorizations/" + authorized(officer());
    }

    /** One that can be taken back. */
    private String shipment() {
        Person officer = officer();
        String number = authorized(officer);
        UUID id = UUID.randomUUID();
        assertThat(bookShipment.book(officer, number, id, "nvidia-gb200", 1, LocalDate.of(2026, 1, 3))).isEmpty();
        return "/officers/authorizations/" + number + "/shipments/" + id + "/take-back";
    }

    private Person officer() {
        return desk.staff.find(desk.hire(Role.LICENSING_OFFICER)).orElseThrow();
    }

    private String authorized(Person officer) {
        String company = "Company " + UUID.randomUUID();
        assertThat(recordAuthorization.record(officer, company, "GB", "MY", LocalDate.of(2026, 1, 2))).isEmpty();
        return authorizations.all().stream().filter(one -> one.company().equals(company)).findFirst()
                .orElseThrow().number();
    }

    /** With every kind of item and of party. */
    private String draft() {
        var form = Orders.order("MY", "nvidia-gb200", "1").withParties(Stream.of(PartyRole.values())
                        .map(role -> new Party(role, "", "", "")).toList())
                .withItems(Stream.of(ItemLine.Kind.values()).map(ItemLine::of).toList());
        return "/portal/drafts/" + cases.draft(exporter, form).id();
    }

    private String check() {
        return "/portal/drafts/" + cases.draft(exporter).id() + "/check";
    }

    private String application() {
        return cases.inInitialReview(exporter);
    }

    private String denied() {
        return cases.withIntentToDeny(exporter);
    }

    private String notice() {
        return cases.notice(exporter);
    }

    private String notification() {
        return cases.notification(exporter);
    }

    /** More than the country's allocation, with an interest for which it might be. */
    private String beyondTheAllocation() {
        return cases.inInitialReview(exporter, new ApplicationForm(null, null, null, null, null,
                new Extras("", "PO " + UUID.randomUUID(), "", "", "", "A treaty ally", "The ministry", "", null), null).over(Orders.order("LS", "nvidia-gb200", "100000")));
    }

    /** Emergency processing is asked for. */
    private String urgent() {
        return cases.inInitialReview(exporter, new ApplicationForm(null, null, null, null, null,
                new Extras("", "PO " + UUID.randomUUID(), "", "", "", "", "", "The site opens on Monday", null), null)
                .over(Orders.order("MY", "nvidia-gb200", "2000")));
    }

    /** A consignee whose name is on the list. */
    private String likeAListedParty() {
        return cases.inInitialReview(exporter, new ApplicationForm(null, new Consignee("Huawei Technologies Co., Ltd.", "Park", "MY", "", "", ""),
                null, null, null, null, null).over(Orders.order("MY", "nvidia-gb200", "2")));
    }

    /** A link's key: of a registration, an invitation or, for that person and to that address, a forgotten password. */
    private String key(String purpose, String username, String email) {
        UUID id = UUID.randomUUID();
        desk.jdbc.sql("insert into account_link (key_hash, id, purpose, email, sent_at, expires_at) values (?, ?, ?, ?, current_timestamp,"
                        + " timestamp with time zone '2999-01-01 00:00:00+00')")
                .params(hash(id.toString()), id, purpose, email == null ? id + "@exporter.example" : email).update();
        switch (purpose) {
            case "REGISTRATION" -> desk.jdbc.sql("insert into pending_registration values (?, 'Example', 'Quay', 'GB', 'Example', 'GB', 'Name', ?, 'x')")
                    .params(id, "u" + id.toString().substring(0, 8)).update();
            case "INVITATION" -> desk.jdbc.sql("insert into invitation (link, organization, display_name, administrator) values (?, ?, 'Invited', false)")
                    .params(id, exporter.organization()).update();
            default -> desk.jdbc.sql("insert into password_link values (?, ?)").params(id, username).update();
        }
        return id.toString();
    }

    private List<String> steps() {
        return List.of("parties", "items", "use", "documents");
    }

    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
