package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.securityreview.FoundMet;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * The forms of Tasklist, through its own door: each field as the deployed form has it. What a field can't mean is refused in a
 * sentence that names it, and the task waits; a text is kept as the harmless text that it is.
 */
class HostileTaskFormsTest extends AttackedDesk {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String HARMLESS = "\"'>" + SCRIPT + " =cmd|' /C calc'!A0 \u202Efdp.exe\u202C ${7*7} #{7*7} 10^30";
    private static final List<Object> NO_CHOICE = List.of("1" + "0".repeat(30), -1, 0.5, SCRIPT, "=1+1", "\u202ESDNEPPA", "a\u0000b", "2026-02-30",
            Map.of("a", "b"));
    private static final List<Object> NO_TEXT = List.of("x".repeat(1_000_000), "a\u0000b", "a\uD83Db", 7, true, List.of("a"));

    @Autowired
    FiledCases cases;
    @Autowired
    ProposeArrangement proposeArrangement;
    @Autowired
    Clock clock;
    @Autowired
    AutowireCapableBeanFactory beans;

    private final ObjectMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final SoftAssertions all = new SoftAssertions();
    private final Map<String, String> forms = new LinkedHashMap<>();

    @Test
    void everyFieldOfEveryTaskHasAnAnswerForWhateverIsSent() throws IOException {
        String number = cases.inInitialReview(applicant("hostile-exporter"));
        attack(number, Role.LICENSING_OFFICER);
        FoundMet.of(jdbc, number);
        attack(number, Role.SECURITY_REVIEWER);
        attack(number, Role.STATE_REVIEWER);
        known(Role.DEFENSE_REVIEWER);
        cases.complete(number, Role.DEFENSE_REVIEWER, Map.of("position", "DENY", "reason", "Diversion", "legalBasis", "15 CFR 742.6(b)"));
        known(Role.ENERGY_REVIEWER);
        cases.complete(number, Role.ENERGY_REVIEWER, Map.of("position", "APPROVE"));
        attack(number, Role.LICENSING_OFFICER);
        attack(number, Role.COMMITTEE_CHAIR);
        cases.appealed(number);
        attack(number, Role.BOARD_SECRETARY);
        cases.appealed(number);
        cases.vote(number);
        cases.appealed(number);
        attack(number, Role.BOARD_SECRETARY);
        cases.complete(number, Role.LICENSING_OFFICER, Map.of("proposal", "APPROVE", "reason", "As the President decided"));
        attack(number, Role.COUNTERSIGNING_OFFICER);
        String page = known(Role.LICENSING_OFFICER).get("/officers/cases/" + number).body();
        all.assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
        attack(arrangement(), Role.COUNTERSIGNING_OFFICER);
        attack(cases.visited(applicant("hostile-exporter")), Role.SECURITY_REVIEWER, "Inspect site");
        attack(cases.answered(applicant("hostile-exporter")), Role.LICENSING_OFFICER, "Read answer");
        comments();
        all.assertThat(forms.keySet()).as("forms that were asked").isEqualTo(filesOfForms());
        all.assertAll();
    }

    private void comments() throws IOException {
        DocketCases dockets = beans.createBean(DocketCases.class);
        String open = dockets.announced("TASKS-2026-0001");
        dockets.commented(open);
        String batch = dockets.batch(open).toString();
        attack(batch, Role.COMMENT_ANALYST, "Review comments");
        attack(batch, Role.COMMENT_ANALYST, "Post comments");
        String closed = dockets.summarized("TASKS-2026-0002");
        attack(closed, Role.COMMENT_ANALYST, "Write summary");
        attack(closed, Role.COUNTERSIGNING_OFFICER, "Sign summary");
    }

    private String arrangement() {
        jdbc.sql("update arrangement set live_country = null").update();
        return ((ProposeArrangement.Outcome.Proposed) proposeArrangement.propose(staff.find(hire(Role.LICENSING_OFFICER)).orElseThrow(), "MY",
                BigDecimal.TEN, LocalDate.now(ZoneOffset.UTC).plusDays(30), "Letter")).number();
    }

    private static TreeSet<String> filesOfForms() throws IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of("forms/tasks"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", "")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void attack(String number, Role role) throws IOException {
        attack(number, role, "%");
    }

    private void attack(String number, Role role, String name) throws IOException {
        Visitor reviewer = known(role);
        String task = cases.taskOf(number, role, name).getId();
        assertThat(reviewer.post("/task/" + task + "/claim", "{\"userId\":\"" + name(role) + "\"}").statusCode()).isEqualTo(204);
        JsonNode form = json.readTree(reviewer.engine("/task/" + task + "/deployed-form").body());
        forms.put(form.path("id").asText(), number);
        List<JsonNode> fields = Stream.iterate(0, i -> i < form.path("components").size(), i -> i + 1).map(i -> form.path("components").path(i))
                .filter(field -> field.has("key")).toList();
        assertThat(fields).isNotEmpty();
        Map<String, Object> honest = new LinkedHashMap<>();
        fields.stream().filter(field -> field.path("type").asText().equals("radio"))
                .forEach(field -> honest.put(field.path("key").asText(), field.path("values").path(0).path("value").asText()));
        fields.stream().filter(HostileTaskFormsTest::day).forEach(field -> honest.put(field.path("key").asText(),
                LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON).toString()));
        // conditions, riders and requirements come from config/: of each the first stands for all
        Set<String> kinds = new HashSet<>();
        for (JsonNode field : fields.stream().filter(one -> kinds.add(one.path("type").asText()
                + one.path("key").asText().replaceAll("_.*", "_"))).toList()) {
            boolean text = field.path("type").asText().startsWith("text");
            for (Object value : text && !day(field) ? NO_TEXT : NO_CHOICE) {
                Map<String, Object> answers = new LinkedHashMap<>(honest);
                if (day(field)) {
                    // what a day can't be, the step says, and the form before it wants its texts
                    fields.stream().filter(one -> one.path("type").asText().startsWith("text") && !day(one))
                            .forEach(one -> answers.put(one.path("key").asText(), "Seen"));
                }
                answers.put(field.path("key").asText(), value);
                refused(submit(reviewer, task, answers), field, value);
            }
        }
        Map<String, Object> answers = new LinkedHashMap<>(honest);
        fields.stream().filter(field -> field.path("type").asText().startsWith("text") && !day(field))
                .forEach(field -> answers.put(field.path("key").asText(), HARMLESS));
        HttpResponse<String> taken = submit(reviewer, task, answers);
        assertThat(taken.statusCode()).as("%s: %s", form.path("id").asText(), taken.body()).isEqualTo(204);
        cases.runJobs();
    }

    private static boolean day(JsonNode field) {
        return field.path("description").asText().contains("as in 2026-03-31");
    }

    private void refused(HttpResponse<String> answer, JsonNode field, Object value) {
        String what = String.valueOf(value);
        String as = field.path("label").asText() + " as " + what.substring(0, Math.min(40, what.length()));
        assertThat(answer.statusCode()).as("%s: %s", as, answer.body()).isEqualTo(400);
        // a value of a kind that the engine does not know is refused before anybody asks which field it is for
        if (!(value instanceof Map || value instanceof List)) {
            all.assertThat(answer.body()).as(as).contains(field.path("label").asText().replace("\"", "\\\""));
        }
    }

    private HttpResponse<String> submit(Visitor reviewer, String task, Map<String, Object> answers) throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return reviewer.post("/task/" + task + "/submit-form", json.writeValueAsString(Map.of("variables", variables)));
    }

    private String name(Role role) {
        return known(role).username();
    }
}
