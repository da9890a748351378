package io.capdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser who files through the portal's pages, at whichever node. Signed in once, as nodes share log-ins. An
 * empty answer is none: what became of the request, nobody knows.
 */
final class Exporter {

    private static final String USER = "exporter";
    private static final String PASSWORD = "Quiet-River-2026";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Map<String, String> ORDER = Map.ofEntries(
            Map.entry("version", "0"), Map.entry("then", "check"),
            Map.entry("shipment.activity", "EXPORT"), Map.entry("consignee.name", "Example Clouds"),
            Map.entry("consignee.address", "1 Quay"), Map.entry("items[0].kind", "CHIP"),
            Map.entry("items[0].chip", "nvidia-gb200"), Map.entry("items[0].quantity", "2000"),
            Map.entry("items[0].unitPrice", "60000"), Map.entry("use.specific", "Training for commercial customers"),
            Map.entry("use.physicalSecurity", "Guards"), Map.entry("use.cyberSecurity", "Two factors"));

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(2)).followRedirects(HttpClient.Redirect.NEVER).build();
    private String token;

    /** Registers the organisation all of them belong to. */
    static void join(Node node, Mailbox mailbox) {
        var first = new Exporter();
        first.token = first.tokenOn(node, "/register");
        first.form(node, "/register", Map.of("name", "Example Compute", "address", "1 Way", "country", "US", "ultimateParent", "Example Compute",
                "parentCountry", "US", "displayName", "Export desk", "username", USER, "email", "desk@exporter.example",
                "password", PASSWORD, "repeated", PASSWORD)).orElseThrow();
        var link = Patience.await().until(mailbox::confirmation, Optional::isPresent).orElseThrow();
        var confirmed = first.form(node, "/register/confirm", Map.of("key", link.substring(link.indexOf('=') + 1), "username", USER));
        assertThat(confirmed.orElseThrow()).endsWith("/login");
    }

    Exporter signIn(Node node) {
        token = tokenOn(node, "/login");
        var answer = form(node, "/login", Map.of("username", USER, "password", PASSWORD)).orElseThrow();
        assertThat(answer).as("where who signed in is sent").doesNotContain("/login");
        token = tokenOn(node, "/account/password");
        return this;
    }

    /** @return a complete draft's id */
    Optional<String> draft(Node node, String country) {
        return form(node, "/portal/drafts", Map.of()).map(page -> page.split("/drafts/")[1].split("/")[0])
                .filter(draft -> fill(node, draft, country));
    }

    private boolean fill(Node node, String draft, String country) {
        var fields = new LinkedHashMap<>(ORDER);
        fields.put("extras.orderNumber", "PO " + draft);
        fields.put("shipment.destination", country);
        fields.put("consignee.headquarters", country);
        fields.put("_csrf", token);
        String body = fields.entrySet().stream().map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining()) + part("name=\"purchaseOrder\"; filename=\"order.pdf\"", "%PDF-1.4\norder\n%%EOF\n")
                + "--edge--\r\n";
        return post(node, "/portal/drafts/" + draft + "/documents", "multipart/form-data; boundary=edge", body)
                .map(page -> page.endsWith("/check")).orElse(false);
    }

    /** @return the control number, which is the receipt */
    Optional<String> register(Node node, String draft) {
        return form(node, "/portal/drafts/" + draft + "/register", Map.of("declared", "yes", "signature", "Export desk"))
                .map(Exporter::application);
    }

    /** @return whether the desk said that it is withdrawn; it cannot be while automatic steps are still to come */
    boolean withdraw(Node node, String number) {
        return form(node, "/portal/applications/" + number + "/withdraw", Map.of("reason", "Deal is off"))
                .flatMap(page -> send(HttpRequest.newBuilder(URI.create(node.address() + "/portal/applications/" + number))))
                .filter(page -> page.body().contains("The application is withdrawn.")
                        || page.body().contains("The application was withdrawn before")).isPresent();
    }

    private static String application(String page) {
        assertThat(page).contains("/portal/applications/Z");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Optional<String> form(Node node, String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return post(node, path, "application/x-www-form-urlencoded", all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** Where the answer leads to. */
    private Optional<String> post(Node node, String path, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(node.address() + path)).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))).map(answer -> answer.headers().firstValue("Location")
                        .orElseThrow(() -> new AssertionError(path + " answered " + answer.statusCode() + problems(answer.body()))));
    }

    private static String problems(String page) {
        return page.lines().filter(line -> line.contains("error-message") || line.contains("alert__")).collect(Collectors.joining());
    }

    private String tokenOn(Node node, String path) {
        Matcher field = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(node.address() + path))).orElseThrow().body());
        assertThat(field.find()).as("token on " + path).isTrue();
        return field.group(1);
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return answer.statusCode() >= 500 ? Optional.empty() : Optional.of(answer);
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String part(String disposition, String value) {
        return "--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }
}
