package io.capdesk.attacks;

import io.capdesk.access.Person;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.Orders;
import io.capdesk.intake.PartyRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages with forms stand on: each made when an attack has used up the one before. */
class HostilePages {

    private final FiledCases cases;
    private final JdbcClient jdbc;
    private final Person exporter;

    HostilePages(FiledCases cases, JdbcClient jdbc, Person exporter) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.exporter = exporter;
    }

    /** With every kind of item and of party. */
    String draft() {
        var form = Orders.order("MY", "nvidia-gb200", "1").withParties(Stream.of(PartyRole.values())
                        .map(role -> new Party(role, "", "", "")).toList())
                .withItems(Stream.of(ItemLine.Kind.values()).map(ItemLine::of).toList());
        return "/portal/drafts/" + cases.draft(exporter, form).id();
    }

    String check() {
        return "/portal/drafts/" + cases.draft(exporter).id() + "/check";
    }

    String application() {
        return cases.inInitialReview(exporter);
    }

    String denied() {
        return cases.withIntentToDeny(exporter);
    }

    String notice() {
        return cases.notice(exporter);
    }

    String notification() {
        return cases.notification(exporter);
    }

    /** More than the country's allocation, with an interest for which it might be. */
    String beyondTheAllocation() {
        return cases.inInitialReview(exporter, new ApplicationForm(null, null, null, null, null,
                new Extras("", "", "", "", "A treaty ally", "The ministry"), null).over(Orders.order("LS", "nvidia-gb200", "100000")));
    }

    /** A consignee whose name is on the list. */
    String likeAListedParty() {
        return cases.inInitialReview(exporter, new ApplicationForm(null, new Consignee("Huawei Technologies Co., Ltd.", "Park", "MY", "", "", ""),
                null, null, null, null, null).over(Orders.order("MY", "nvidia-gb200", "2")));
    }

    /** A link's key: of a registration, an invitation or, for that person and to that address, a forgotten password. */
    String key(String purpose, String username, String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account_link (key_hash, id, purpose, email, sent_at, expires_at) values (?, ?, ?, ?, current_timestamp,"
                        + " timestamp with time zone '2999-01-01 00:00:00+00')")
                .params(hash(id.toString()), id, purpose, email == null ? id + "@exporter.example" : email).update();
        switch (purpose) {
            case "REGISTRATION" -> jdbc.sql("insert into pending_registration values (?, 'Example', 'Quay', 'GB', 'Example', 'GB', 'Name', ?, 'x')")
                    .params(id, "u" + id.toString().substring(0, 8)).update();
            case "INVITATION" -> jdbc.sql("insert into invitation (link, organization, display_name, administrator) values (?, ?, 'Invited', false)")
                    .params(id, exporter.organization()).update();
            default -> jdbc.sql("insert into password_link values (?, ?)").params(id, username).update();
        }
        return id.toString();
    }

    List<String> steps() {
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
