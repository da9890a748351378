package io.capdesk.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies and no good intentions. */
class Visitor {

    private static final String WELCOME = "/camunda/app/welcome/default/";
    static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String desk;
    private String formToken = "";
    private String username = "";

    Visitor(int port) {
        desk = "http://localhost:" + port;
    }

    static Visitor loggedIn(int port, String username, String password) {
        Visitor visitor = new Visitor(port);
        visitor.username = username;
        HttpResponse<String> answer = visitor.logIn(username, password);
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException(username + " was not let in");
        }
        return visitor;
    }

    /** Empty without a log-in. */
    String username() {
        return username;
    }

    HttpResponse<String> logIn(String username, String password) {
        return form("/login", "username=" + encode(username) + "&password=" + encode(password) + "&_csrf="
                + encode(token("/login")));
    }

    String token(String page) {
        Matcher field = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get(page).body());
        return field.find() ? field.group(1) : "";
    }

    /** Of the session, wherever it was read; a visitor without a log-in reads it on the log-in page. */
    String formToken() {
        if (formToken.isEmpty()) {
            formToken = token("/account/password");
        }
        if (formToken.isEmpty()) {
            formToken = token("/login");
        }
        return formToken;
    }

    HttpResponse<String> form(String path, String fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** As a browser sends a form that could have a file, and has none. */
    HttpResponse<String> multipart(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--edge\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body.append("--edge--\r\n").toString())));
    }

    /** A browser's form with a file at its end. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String field, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName.replace("\"", "%22")
                + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A browser's form with a file of that size at its end. */
    HttpResponse<String> upload(String path, int bytes, String... namesAndValues) {
        StringBuilder head = new StringBuilder();
        for (int field = 0; field < namesAndValues.length; field += 2) {
            head.append("--edge\r\nContent-Disposition: form-data; name=\"").append(namesAndValues[field]).append("\"\r\n\r\n")
                    .append(namesAndValues[field + 1]).append("\r\n");
        }
        head.append("--edge\r\nContent-Disposition: form-data; name=\"purchaseOrder\"; filename=\"order.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + bytes + end.length];
        Arrays.fill(body, (byte) 'x');
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(end, 0, body, start.length + bytes, end.length);
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With the webapps' token, as a real page would send it. */
    HttpResponse<String> json(String method, String path, String body) {
        if (webappToken().isEmpty()) {
            get(WELCOME);
        }
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        webappToken().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    HttpResponse<String> post(String enginePath, String body) {
        return json("POST", ENGINE + enginePath, body);
    }

    HttpResponse<String> engine(String path) {
        return get(ENGINE + path);
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst();
    }

    void bring(HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(desk), cookie);
    }

    private Optional<String> webappToken() {
        return cookie("XSRF-TOKEN").map(HttpCookie::getValue).filter(value -> !value.isBlank());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(desk + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
