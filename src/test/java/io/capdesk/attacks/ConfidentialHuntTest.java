package io.capdesk.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.apikeys.IssueApiKey;
import io.capdesk.commentsearch.IndexFollowed;
import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.Dockets;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Secrets are planted in comments; then everybody asks every route that there is for every id that there is, follows every link and
 * searches. What an analyst finds so, nobody else does, and the log neither.
 */
@ExtendWith(OutputCaptureExtension.class)
@Import({PlantedSecrets.class, IndexFollowed.class})
class ConfidentialHuntTest extends AttackedDesk {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#]*)|\"(?:self|related|fileUrl)\":\"https?://[^/\"]+(/[^\"]*)");
    private static final int MOST_PAGES = 4000;

    @Autowired PlantedSecrets planted;
    @Autowired IndexFollowed index;
    @Autowired Comments comments;
    @Autowired Dockets dockets;
    @Autowired IssueApiKey issueApiKey;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Test
    void secretsOfCommentsAreOnNoRouteAndInNoLog(CapturedOutput log) {
        String document = announced();
        planted.plant(document);
        index.now();
        var addresses = addresses(document);
        searchesAnswer(document);

        var found = hunted(visitor(Role.COMMENT_ANALYST), addresses);
        assertThat(found.keySet()).as("an analyst finds them, so the hunt looks where they are")
                .contains(planted.secrets().entrySet().stream().filter(one -> one.getKey().startsWith("content of a confidential file"))
                        .map(Map.Entry::getKey).findFirst().orElseThrow());
        assertThat(found.size()).as("of " + planted.secrets().size() + " secrets an analyst finds").isGreaterThan(8);

        var leaks = new TreeSet<String>();
        leaksTo("everybody", new Visitor(port), addresses, leaks);
        leaksTo("an applicant", visitor(applicant("exporter").username()), addresses, leaks);
        for (Role role : List.of(Role.LICENSING_OFFICER, Role.SECURITY_REVIEWER, Role.STATE_REVIEWER, Role.MANAGER, Role.ADMINISTRATOR)) {
            leaksTo(role.name(), role == Role.ADMINISTRATOR ? known(role) : visitor(role), addresses, leaks);
        }
        planted.secrets().forEach((what, secret) -> {
            if (log.getAll().contains(secret)) {
                leaks.add("the log has the " + what);
            }
        });
        assertThat(leaks).isEmpty();
    }

    /** Else the hunt would ask searches that find nothing at all. */
    private void searchesAnswer(String document) {
        var everybody = new Visitor(port);
        assertThat(everybody.get("/dockets/" + dockets.document(document).orElseThrow().docket() + "/comments?q=" + PlantedSecrets.ASKED).body())
                .contains("A comment that everybody may read");
        assertThat(everybody.get("/v4/comments?api_key=" + key() + "&filter%5BsearchTerm%5D=" + PlantedSecrets.ASKED).body())
                .contains("everybody may read, <mark>" + PlantedSecrets.ASKED + "</mark>");
    }

    private void leaksTo(String who, Visitor visitor, Set<String> addresses, Set<String> leaks) {
        hunted(visitor, addresses).forEach((what, where) -> leaks.add(who + " finds the " + what + " at " + where));
    }

    /** What is found, and where first. */
    private Map<String, String> hunted(Visitor visitor, Set<String> addresses) {
        Map<String, String> found = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(addresses);
        Set<String> seen = new HashSet<>(addresses);
        for (int pages = 0; !next.isEmpty() && pages < MOST_PAGES; pages++) {
            String address = next.remove();
            HttpResponse<String> answer = visitor.get(address);
            String all = answer.headers().map() + answer.body();
            planted.secrets().forEach((what, secret) -> {
                if (all.contains(secret)) {
                    found.putIfAbsent(what, address);
                }
            });
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String to = (link.group(1) == null ? link.group(2) : link.group(1)).replace("&amp;", "&");
                if (ofDockets(to) && seen.add(to)) {
                    next.add(to);
                }
            }
        }
        return found;
    }

    private static boolean ofDockets(String address) {
        return address.contains("docket") || address.contains("/v4/") || address.startsWith("/track") || address.startsWith("/documents");
    }

    /** Every route that is read, with every id in the place of each variable, and questions for the word before the secrets. */
    private Set<String> addresses(String document) {
        Set<String> addresses = new LinkedHashSet<>();
        var named = named(document);
        List<String> ids = ids(document);
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.capdesk") && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(route -> addresses.addAll(filled(route, named, ids)));
            }
        });
        String key = key();
        List.copyOf(addresses).stream().filter(ConfidentialHuntTest::ofDockets).forEach(address -> {
            addresses.add(address + "?q=" + PlantedSecrets.ASKED);
            addresses.add(address + "?api_key=" + key + "&include=attachments");
            addresses.add(address + "?api_key=" + key + "&filter%5BsearchTerm%5D=" + PlantedSecrets.ASKED + "&sort=-postedDate");
        });
        return addresses;
    }

    private List<String> filled(String route, Map<String, List<String>> named, List<String> ids) {
        Matcher variable = VARIABLE.matcher(route);
        if (!variable.find()) {
            return List.of(route);
        }
        return named.getOrDefault(variable.group(), ids).stream().map(variable::replaceFirst)
                .flatMap(one -> filled(one, named, ids).stream()).toList();
    }

    /** What stands in the place of a variable whose name says what it is. */
    private Map<String, List<String>> named(String document) {
        var planted = this.planted.comments();
        List<String> documents = new ArrayList<>(planted.stream().map(Comment::documentId).filter(Objects::nonNull).toList());
        documents.add(document);
        return Map.of("{docketId}", List.of(dockets.document(document).orElseThrow().docket()), "{documentId}", documents,
                "{trackingNumber}", planted.stream().map(Comment::tracking).toList(), "{position}", List.of("1", "2", "3"),
                "{controlNumber}", List.of("Z000001"));
    }

    private List<String> ids(String document) {
        List<String> ids = new ArrayList<>(List.of("1", document));
        planted.comments().forEach(comment -> {
            ids.add(comment.id().toString());
            comments.filesOf(comment.id()).forEach(file -> {
                ids.add(file.document().toString());
                ids.add(file.objectId());
            });
        });
        return ids;
    }

    private String key() {
        var outcome = issueApiKey.issue(new Person("analyst", "Analyst", null, Set.of(Role.COMMENT_ANALYST), null), "Hunter",
                "hunter@example.org", true, true);
        return ((IssueApiKey.Outcome.Issued) outcome).characters();
    }
}
