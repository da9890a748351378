package io.capdesk.faults;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends public comments as the page's form does. An empty answer is none: what became of the request, nobody knows. */
final class Commenter {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern RECEIPT = Pattern.compile("/track/([0-9a-z-]+)");
    private static final String TEXT = "An allocation that nobody can look up is no allocation to plan with. ".repeat(12);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String document;

    Commenter(String document) {
        this.document = document;
    }

    /** @param key of the page: the same one again is the same comment */
    CompletableFuture<Optional<String>> send(String address, String key) {
        var request = HttpRequest.newBuilder(URI.create(address + path())).timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form(key))).build();
        return http.sendAsync(request, BodyHandlers.ofString()).handle((answer, broken) -> broken == null ? receipt(answer) : Optional.empty());
    }

    String path() {
        return "/documents/" + document + "/comment";
    }

    static String form(String key) {
        return Map.of("key", key, "do", "send", "submitter", "ANONYMOUS", "text", key + " " + TEXT).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The page's bytes with their tag, or only that they have not changed. */
    CompletableFuture<HttpResponse<byte[]>> page(String address, String path, String knownTag) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (knownTag != null) {
            request.header("If-None-Match", knownTag);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static Optional<String> receipt(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            return Optional.empty();
        }
        String to = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(
                "a comment was answered " + answer.statusCode() + ": " + answer.body().lines().filter(line -> line.contains("error"))
                        .collect(Collectors.joining())));
        Matcher receipt = RECEIPT.matcher(to);
        if (!receipt.find()) {
            throw new AssertionError("no receipt in " + to);
        }
        return Optional.of(receipt.group(1));
    }
}
