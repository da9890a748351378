package io.capdesk.attacks;

import io.capdesk.arrangement.ProposeArrangement;
import io.capdesk.attacks.HostilePages.Page;
import io.capdesk.attacks.PageForm.Field;
import io.capdesk.validatedenduser.BookShipment;
import io.capdesk.validatedenduser.NationalAuthorizations;
import io.capdesk.validatedenduser.RecordAuthorization;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every field of every form, as the pages show them, filled with what nobody should type. The answer is never a fault of the
 * desk: a message beside the field with everything typed still there, or the text is taken as the harmless text that it is.
 */
class HostileFormsTest extends AttackedDesk {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Map<String, String> HOSTILE = new LinkedHashMap<>();
    private static final String MIXED = "\"'>" + SCRIPT + " =cmd|' /C calc'!A0 \u202Efdp.exe\u202C \u200F a\u0000\u0007b ${7*7} [[${7*7}]]";
    private static final String MEGABYTE = "x".repeat(1_000_000);
    private static final int MEGABYTES_AT_ONCE = 4;
    /** Where what is wrong is not said beside the field, so that nobody learns which of the two was right. */
    private static final Set<String> TELLS_NOTHING = Set.of("/login");
    /** A field that people don't see; programs that fill it in are told nothing. */
    private static final String TRAP = "website";

    /** Their forms hold a button and nothing to type, or are another one's: of a notice's hits, of the hints while an item is typed. */
    private static final Set<String> NOTHING_TO_TYPE = Set.of("/managers/letters/{letter}/resend",
            "/officers/cases/{controlNumber}/agencies/agree",
            "/officers/cases/{controlNumber}/departure/{ordinal}/sign", "/officers/cases/{controlNumber}/departure/{ordinal}/withdraw",
            "/officers/dockets/imports/{receipt}/cancel", "/officers/dockets/keys/{id}/revoke",
            "/officers/notices/{controlNumber}/screening", "/portal/applications/{controlNumber}/remainder", "/portal/drafts/{id}/outlook",
            "/portal/notices/{number}/apply", "/portal/organization/agents/{power}/revoke",
            "/portal/organization/invitations/{id}/withdraw", "/portal/own-organization", "/portal/principals/{power}");

    static {
        HOSTILE.put("10^30", "1" + "0".repeat(30));
        HOSTILE.put("below nothing", "-1");
        HOSTILE.put("a fraction", "0.5");
        HOSTILE.put("markup", "\"'>" + SCRIPT);
        HOSTILE.put("a formula", "=cmd|' /C calc'!A0");
        HOSTILE.put("marks that turn the reading direction", "\u202E21\u202C");
        HOSTILE.put("controls", "1\u0000\u0007b");
        HOSTILE.put("a day that is none", "2026-02-30");
        HOSTILE.put("nothing", "");
    }

    /** A form on the page that shows it. */
    private record Shown(Page page, String path, String route, PageForm form) {}

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    FiledCases cases;
    @Autowired
    RecordAuthorization recordAuthorization;
    @Autowired
    BookShipment bookShipment;
    @Autowired
    NationalAuthorizations authorizations;
    @Autowired
    ProposeArrangement proposeArrangement;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final SoftAssertions all = new SoftAssertions();
    private final Set<String> reached = new TreeSet<>();
    private final Set<String> enlarged = new HashSet<>();
    private final Map<String, PathPattern> posts = new HashMap<>();

    @Test
    void everyFieldOfEveryFormHasAnAnswerForWhateverIsTyped() {
        readRoutes();
        for (Page page : new HostilePages(this, cases, beans.createBean(DocketCases.class), recordAuthorization, bookShipment, authorizations, proposeArrangement).all()) {
            attack(page);
        }
        Set<String> missed = new TreeSet<>(posts.keySet());
        missed.removeAll(reached);
        // a page may show more of them where other classes of this JVM left something behind
        all.assertThat(missed).as("forms that no page of this test shows: add the page that does").isSubsetOf(NOTHING_TO_TYPE);
        all.assertThat(posts.keySet()).as("forms with nothing to type").containsAll(NOTHING_TO_TYPE);
        nothingUnprintableIsKept();
        all.assertAll();
    }

    private void readRoutes() {
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.capdesk") && mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("POST"))) {
                mapping.getPatternValues().stream().filter(path -> !path.startsWith("/api/") && !path.startsWith("/v4/"))
                        .forEach(path -> posts.put(path, PathPatternParser.defaultInstance.parse(path)));
            }
        });
    }

    private void attack(Page page) {
        String path = page.path().get();
        for (Shown first : forms(page, path)) {
            Shown shown = first;
            reached.add(shown.route());
            meddle(shown);
            // meddling may have saved something
            shown = shownAgain(shown);
            List<Field> typed = attackable(shown.form());
            if (typed.isEmpty()) {
                continue;
            }
            boolean anyHard = typed.stream().anyMatch(Field::hard);
            for (var kind : HOSTILE.entrySet()) {
                // a text takes them all at once; it is the fields that take some values only which want them one by one
                if (anyHard || kind.getValue().isEmpty()) {
                    Map<String, String> values = new LinkedHashMap<>();
                    typed.forEach(field -> values.put(field.name(), field.hard() || kind.getValue().isEmpty() ? kind.getValue() : MIXED));
                    shown = send(shown, kind.getKey(), values);
                }
            }
            if (!shown.form().posted()) {
                continue;
            }
            String route = shown.route();
            // a question that stands in several rows, or on the pages of several kinds of notice, is one; so are all lists of a form
            List<Field> large = typed.stream().filter(field -> enlarged.add(route + " "
                    + (field.chosen() ? field.type() : field.name().replaceAll("\\d", "")))).toList();
            for (int from = 0; from < large.size(); from += MEGABYTES_AT_ONCE) {
                Map<String, String> values = new LinkedHashMap<>();
                large.subList(from, Math.min(large.size(), from + MEGABYTES_AT_ONCE)).forEach(field -> values.put(field.name(), MEGABYTE));
                // from the form as it was: what is refused is still typed there, and megabytes add up
                send(shown, "1 MB", values);
            }
            if (!anyHard) {
                send(shown, "all at once", typed.stream().collect(Collectors.toMap(Field::name, field -> MIXED, (a, b) -> a, LinkedHashMap::new)));
            }
        }
    }

    /** What a page sends by itself, changed on the way: whatever the answer is, it is no fault. */
    private void meddle(Shown shown) {
        Set<String> names = new HashSet<>();
        shown.form().fields().stream().filter(field -> List.of("hidden", "button").contains(field.type())).filter(field -> names.add(field.name()))
                .forEach(field -> List.of(MIXED, "-1", "").forEach(value -> {
                                all.assertThat(request(shown, Map.of(field.name(), value)).statusCode())
                            .as("%s as %s to %s", field.name(), value, shown.route()).isLessThan(500);
                }));
    }

    private static List<Field> attackable(PageForm form) {
        Set<String> names = new HashSet<>();
        return form.fields().stream().filter(Field::typed).filter(field -> !field.name().equals(TRAP)).filter(field -> names.add(field.name())).toList();
    }

    /** The first form of each route. */
    private List<Shown> forms(Page page, String path) {
        HttpResponse<String> answer = page.reader().get(path);
        all.assertThat(answer.statusCode()).as("%s is shown", path).isEqualTo(200);
        return forms(page, path, answer.body());
    }

    private List<Shown> forms(Page page, String path, String body) {
        Map<String, Shown> forms = new LinkedHashMap<>();
        for (PageForm form : PageForm.of(body)) {
            String action = form.action().isEmpty() ? path.replaceAll("\\?.*", "") : form.action();
            if (!action.equals("/logout") && (!action.startsWith("/admin/staff/") || action.contains(page.formOf()))) {
                String route = form.posted() ? posts.entrySet().stream().filter(post -> post.getValue().matches(PathContainer.parsePath(action)))
                        .map(Map.Entry::getKey).min(Comparator.comparing((String pattern) -> pattern.chars().filter(c -> c == '{').count()))
                        .orElse(action) : action;
                forms.putIfAbsent(route, new Shown(page, path, route, form));
            }
        }
        return List.copyOf(forms.values());
    }

    /** @return the form to go on with */
    private Shown send(Shown shown, String what, Map<String, String> values) {
        Page page = shown.page();
        String as = what + " at " + shown.path().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}") + " to " + shown.route() + " in " + values.keySet();
        HttpResponse<String> answer = request(shown, values);
        all.assertThat(answer.statusCode()).as(as).isIn(200, 302);
        String location = answer.headers().firstValue("Location").orElse("").replaceAll("^https?://[^/]+", "").replaceAll("#.*", "");
        boolean kept = location.matches("/portal/drafts/[^/]+/(parties|items|use|documents)");
        String body = answer.statusCode() == 302 ? page.reader().get(kept ? location + "?checked=yes" : location).body() : answer.body();
        all.assertThat(body).as("runs: " + as).doesNotContain(SCRIPT);
        var again = forms(page, shown.path(), body).stream().filter(one -> one.route().equals(shown.route())).findFirst();
        Map<String, String> problems = PageForm.problems(body);
        boolean refused = again.isPresent() && again.get().form().fields().stream().anyMatch(field -> !field.problem(problems).isEmpty());
        if (again.isPresent() && (answer.statusCode() == 200 || kept || refused)) {
            judge(as, what, values, shown, again.get().form(), problems, kept);
            return again.get();
        }
        if (answer.statusCode() == 302 && !TELLS_NOTHING.contains(shown.route())) {
            values.keySet().forEach(name -> all.assertThat(impossible(what, shown.form().field(name))).as("%s is taken: %s", name, as).isFalse());
        }
        String path = page.path().get();
        return formOf(shown.route(), page, path).orElse(shown);
    }

    private Shown shownAgain(Shown shown) {
        return formOf(shown.route(), shown.page(), shown.path()).or(() -> formOf(shown.route(), shown.page(), shown.page().path().get()))
                .orElse(shown);
    }

    private Optional<Shown> formOf(String route, Page page, String path) {
        HttpResponse<String> answer = page.reader().get(path);
        return answer.statusCode() != 200 ? Optional.empty()
                : forms(page, path, answer.body()).stream().filter(one -> one.route().equals(route)).findFirst();
    }

    private void judge(String as, String what, Map<String, String> values, Shown before, PageForm form, Map<String, String> problems, boolean kept) {
        boolean search = !form.posted() && !before.route().equals("/need-a-licence");
        List<String> said = new ArrayList<>();
        values.forEach((name, value) -> {
            Field field = form.field(name);
            if (field == null) {
                all.fail(name + " is gone: " + as);
                return;
            }
            String problem = field.problem(problems);
            said.add(problem);
            if (!search && impossible(what, field)) {
                all.assertThat(problem).as("beside %s: %s", name, as).isNotEmpty();
            }
            if (!field.secret() && !field.chosen() && !value.equals(field.value())) {
                all.assertThat(cut(plain(field.value()))).as("what was typed in %s: %s", name, as).isEqualTo(cut(plain(value)));
            }
        });
        if (!kept && form.posted()) {
            all.assertThat(said).as("something is said beside a field: " + as).anyMatch(problem -> !problem.isEmpty());
        }
    }

    /** What no such field can mean. */
    private static boolean impossible(String what, Field field) {
        return !servesAButton(field) && switch (field.type()) {
            case "radio", "select", "date", "email" -> !what.equals("nothing");
            case "checkbox" -> false;
            default -> field.hard() && !Set.of("nothing", "10^30", "a fraction").contains(what);
        };
    }

    /** What stands in it is read only with a button of its own. */
    private static boolean servesAButton(Field field) {
        return field.name().startsWith("known-") || field.name().equals("documentKind");
    }

    private static String plain(String value) {
        return value == null ? "" : value.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", "").strip();
    }

    private static String cut(String value) {
        return value.length() > 200 ? value.substring(0, 200) + "... " + value.length() : value;
    }

    private HttpResponse<String> request(Shown shown, Map<String, String> values) {
        PageForm form = shown.form();
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().stream().filter(field -> !field.type().equals("button") && !field.type().equals("file") && field.value() != null)
                .forEach(field -> fields.put(field.name(), field.value()));
        form.fields().stream().filter(field -> field.type().equals("button")).filter(field -> Set.of("stay", "file").contains(field.value()))
                .findFirst().ifPresent(button -> fields.put(button.name(), button.value()));
        fields.putAll(values);
        String action = form.action().isEmpty() ? shown.path() : form.action();
        if (!form.posted()) {
            return shown.page().reader().get(action + "?" + encoded(fields));
        }
        fields.put("_csrf", shown.page().reader().formToken());
        return form.multipart() ? shown.page().reader().multipart(action, fields) : shown.page().reader().form(action, encoded(fields));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> Visitor.encode(field.getKey()) + "=" + Visitor.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** PostgreSQL takes no text with a NUL in it, so none may get as far as a table. */
    private void nothingUnprintableIsKept() {
        jdbc.sql("select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'"
                        + " and data_type in ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT') and table_name not like 'ACT\\_%' escape '\\'")
                .query().listOfRows().forEach(column -> {
                    String name = column.get("TABLE_NAME") + "." + column.get("COLUMN_NAME");
                    all.assertThat(jdbc.sql("select count(*) from \"" + column.get("TABLE_NAME") + "\" where locate(char(0), \""
                            + column.get("COLUMN_NAME") + "\") > 0").query(Long.class).single()).as(name).isZero();
                });
    }
}
