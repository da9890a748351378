package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.documents.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of ours, asked for by everybody: {@code attacks/routes.txt} says who gets what. */
class RoutesTest extends AttackedDesk {

    private static final String OWNER = "owner";

    private static final List<String> ROLES = List.of("anonymous", OWNER, "other", "officer", "counter", "security", "state",
            "defense", "energy", "justice", "chair", "secretary", "analyst", "manager", "admin");

    /** @param expected by role, in the order of the file */
    private record Row(String method, String path, String with, Map<String, String> expected, String fields) {

        String route() {
            return method + " " + path;
        }

        static Row of(String line) {
            String[] cells = line.split(" +");
            Map<String, String> expected = new LinkedHashMap<>();
            for (int role = 0; role < ROLES.size(); role++) {
                expected.put(ROLES.get(role), cells[3 + role]);
            }
            return new Row(cells[0], cells[1], cells[2], expected, cells.length > 3 + ROLES.size() ? cells[3 + ROLES.size()] : "");
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;
    @Autowired
    FiledCases cases;

    @Autowired
    AutowireCapableBeanFactory beans;

    private DocketCases dockets;
    private Person exporter;
    private Person rival;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, String> things = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        dockets = beans.createBean(DocketCases.class);
        exporter = applicant("exporter");
        rival = applicant("rival");
    }

    private void everybodyCalls() {
        visitors.put("anonymous", new Visitor(port));
        visitors.put("other", visitor(rival.username()));
        visitors.put("officer", visitor(Role.LICENSING_OFFICER));
        visitors.put("counter", visitor(Role.COUNTERSIGNING_OFFICER));
        visitors.put("security", visitor(Role.SECURITY_REVIEWER));
        visitors.put("state", visitor(Role.STATE_REVIEWER));
        visitors.put("defense", visitor(Role.DEFENSE_REVIEWER));
        visitors.put("energy", visitor(Role.ENERGY_REVIEWER));
        visitors.put("justice", visitor(Role.JUSTICE_REVIEWER));
        visitors.put("chair", visitor(Role.COMMITTEE_CHAIR));
        visitors.put("secretary", visitor(Role.BOARD_SECRETARY));
        visitors.put("analyst", visitor(Role.COMMENT_ANALYST));
        visitors.put("manager", visitor(Role.MANAGER));
        visitors.put("admin", known(Role.ADMINISTRATOR));
        visitors.put(OWNER, visitor(exporter.username()));
        String reviewed = cases.underReview(exporter);
        things.put("-", "");
        things.put("under-review", reviewed);
        things.put("order", cases.fileOf(reviewed).toString());
        things.put("internal", cases.file(exporter, reviewed, Visibility.OFFICERS).toString());
        things.put("for-state", cases.file(exporter, reviewed, Visibility.STATE).toString());
        things.put("states-task", cases.taskOf(reviewed, Role.STATE_REVIEWER).getId());
        things.put("instance", cases.taskOf(reviewed, Role.STATE_REVIEWER).getProcessInstanceId());
        things.put("sent", jdbc.sql("select letter from outbox fetch first 1 row only").query(UUID.class).single().toString());
        String docket = dockets.announced("ROUTES-2026-0001");
        things.put("review-docket", docket);
        things.put("review-docket-notice", dockets.proposed(docket).toString());
        things.put("review-comment", dockets.commented(docket).toString());
        things.put("review-batch", dockets.batch(docket).toString());
        things.put("denied", cases.withIntentToDeny(exporter));
    }

    @Test
    void everyoneGetsWhatTheTableSaysAndRefusedRequestsChangeNothing() throws IOException {
        everybodyCalls();
        SoftAssertions all = new SoftAssertions();
        for (Row row : rows()) {
            String path = row.path().replace("{step}", "documents").replace("{paragraph}", "defenseInDepth").replace("{ordinal}", "1").replace("{hold}", new UUID(0, 0).toString()).replace("{position}", "1")
                    .replace("{notice}", things.get("review-docket-notice")).replaceAll("\\{[^}]+}", thing(row.with()));
            // the owner last: what they do shows that the refused could have done it
            visitors.forEach((role, visitor) -> {
                String before = kept();
                all.assertThat(ask(visitor, row, path)).as(role + ": " + row.route() + " " + row.with())
                        .isEqualTo(row.expected().get(role));
                // an officer who may decide on an exporter's thing changes it, as the owner does
                boolean decides = row.path().startsWith("/officers/") && row.expected().get(role).equals("in");
                if (!role.equals(OWNER) && !decides) {
                    all.assertThat(kept()).as(role + " changes the owner's things: " + row.route()).isEqualTo(before);
                }
            });
        }
        all.assertAll();
    }

    @Test
    void everyRouteHasARow() throws IOException {
        Set<String> present = new TreeSet<>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.capdesk")) {
                assertThat(mapping.getMethodsCondition().getMethods()).as("methods of " + mapping).isNotEmpty();
                mapping.getMethodsCondition().getMethods().forEach(method ->
                        mapping.getPatternValues().forEach(path -> present.add(method + " " + path)));
            }
        });
        Set<String> rows = rows().stream().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).as("add a row to src/test/resources/attacks/routes.txt for each new route").isEqualTo(present);
    }

    @Test
    void anotherOrganisationsFileIsNotRemovedThroughADraftOfOnesOwn() {
        String draft = "/portal/drafts/" + cases.draft(rival).id();
        Visitor visitor = visitor(rival.username());
        int version = 1;
        for (UUID file : List.of(cases.fileOf(cases.inInitialReview(exporter)), cases.fileOf(cases.draft(exporter).documentOwner()))) {
            String before = kept();
            assertThat(visitor.form(draft + "/documents", "version=" + version++ + "&remove=" + file + "&_csrf="
                    + Visitor.encode(visitor.formToken())).statusCode()).isEqualTo(302);
            assertThat(kept()).isEqualTo(before);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/attacks/routes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList();
    }

    /** What one request uses up is made for each row. */
    private String thing(String name) {
        return switch (name) {
            case "draft" -> cases.draft(exporter).id().toString();
            case "draft-file" -> cases.fileOf(cases.draft(exporter).documentOwner()).toString();
            case "colleague" -> colleague();
            case "invited" -> invitation();
            case "hired" -> hire(Role.STATE_REVIEWER);
            case "initial" -> cases.inInitialReview(exporter);
            case "asked" -> cases.asked(exporter);
            case "visited" -> cases.visited(exporter);
            case "lpp" -> "lpp";
            case "nobody" -> "GA99999";
            case "no-file" -> "1";
            case "announced" -> announced();
            case "docket" -> announced().replaceAll("-\\d+$", "");
            case "no-id" -> "00000000-0000-0000-0000-00000000000a";
            case "nowhere" -> "XX-2025-2027";
            case "notice" -> cases.notice(exporter);
            case "notification" -> cases.notification(exporter);
            default -> things.get(name);
        };
    }

    private String colleague() {
        String name = "colleague" + UUID.randomUUID().toString().substring(0, 8);
        return applicants.add(name, "Colleague", name + "@exporter.example", exporter.organization(), PASSWORD).username();
    }

    private String invitation() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into account_link (key_hash, id, purpose, email, sent_at, expires_at) values (?, ?, 'INVITATION', ?,"
                        + " current_timestamp, timestamp with time zone '2999-01-01 00:00:00+00')")
                .params(id.toString(), id, id + "@exporter.example").update();
        jdbc.sql("insert into invitation (link, organization, display_name, administrator) values (?, ?, 'Invited', false)")
                .params(id, exporter.organization()).update();
        return id.toString();
    }

    private String ask(Visitor visitor, Row row, String path) {
        var answer = row.method().equals("GET") ? visitor.get(path)
                : visitor.form(path, row.fields() + "&_csrf=" + Visitor.encode(visitor.formToken()));
        if (answer.headers().firstValue("Location").orElse("").endsWith("/login")) {
            return "log-in";
        }
        return answer.statusCode() == 200 || answer.statusCode() == 302 ? "in" : Integer.toString(answer.statusCode());
    }

    /** All that the exporter has at the desk. */
    private String kept() {
        List<Object> kept = new ArrayList<>();
        kept.add(jdbc.sql("select id, version, form, control_number from draft where organization = ? order by id")
                .param(exporter.organization()).query().listOfRows());
        kept.add(jdbc.sql("select a.control_number, a.stage, i.answer from application a left join intent_to_deny i"
                        + " on i.control_number = a.control_number where a.organization = ? order by a.control_number")
                .param(exporter.organization()).query().listOfRows());
        kept.add(jdbc.sql("select hold, ordinal from hold_event order by hold, ordinal").query().listOfRows());
        kept.add(jdbc.sql("select q.id, q.state, i.position, i.answer, i.draft from question q join question_item i on i.question = q.id"
                + " order by q.id, i.position").query().listOfRows());
        kept.add(jdbc.sql("select number, state, revision from notice where organization = ? order by number")
                .param(exporter.organization()).query().listOfRows());
        kept.add(jdbc.sql("select id, owner, sha256 from document where stored_by = ? order by id")
                .param(exporter.username()).query().listOfRows());
        kept.add(jdbc.sql("select * from organization where id = ?").param(exporter.organization()).query().listOfRows());
        kept.add(jdbc.sql("select username, administrator, active, password_hash from applicant_account where organization = ?"
                + " order by username").param(exporter.organization()).query().listOfRows());
        kept.add(jdbc.sql("select link from invitation where organization = ? order by link").param(exporter.organization())
                .query().listOfRows());
        return kept.toString();
    }
}
