package capdesk.bench;

import io.capdesk.Capdesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole desk on a port: questions a second, beside an endpoint that answers an empty object. */
final class HttpBenchmark {

    private static final int CONNECTIONS = 4;
    private static final String EMPTY = "/api/bench/empty";

    /** Outside the packages that the desk looks through: it is there only when it is named. */
    @RestController
    static class Empty {

        @GetMapping(EMPTY)
        Map<String, Object> empty() {
            return Map.of();
        }
    }

    private final Duration each;
    private final int rounds;

    HttpBenchmark(Duration each, int rounds) {
        this.each = each;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (ConfigurableApplicationContext desk = new SpringApplicationBuilder(Capdesk.class, Empty.class).run(
                "--server.port=0", "--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1",
                "--capdesk.api.rate-limit.enabled=false", "--capdesk.outbox.scheduled=false",
                "--camunda.bpm.job-execution.enabled=false", "--server.tomcat.max-keep-alive-requests=-1")) {
            int port = ((ServletWebServerApplicationContext) desk).getWebServer().getPort();
            Load empty = new Load(port, get(EMPTY), CONNECTIONS);
            Load oneItem = new Load(port, post(example("determination")), CONNECTIONS);
            Load everyField = new Load(port, post(example("determination-every-field")), CONNECTIONS);
            for (Load load : List.of(empty, oneItem, everyField, empty, oneItem, everyField)) {
                load.rate(each);
            }
            List<long[]> measured = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                measured.add(new long[] {empty.rate(each), oneItem.rate(each), everyField.rate(each)});
                System.out.printf("round %d: empty %d/s, one item %d/s, every field %d/s%n", i + 1, measured.get(i)[0],
                        measured.get(i)[1], measured.get(i)[2]);
            }
            System.out.printf("median over HTTP, %d connections: empty %d/s, one item %d/s (%d %% of empty), every field "
                            + "%d/s (%d %%)%n", CONNECTIONS, median(measured, 0), median(measured, 1), share(measured, 1),
                    median(measured, 2), share(measured, 2));
        }
    }

    private static long median(List<long[]> measured, int column) {
        List<Long> sorted = new ArrayList<>(measured.stream().map(row -> row[column]).toList());
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Of the rounds' shares, so that a busy moment weighs on both sides. */
    private static long share(List<long[]> measured, int column) {
        return median(measured.stream().map(row -> new long[] {100 * row[column] / row[0]}).toList(), 0);
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] post(String body) {
        return ("POST /api/v1/determinations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String example(String name) throws IOException {
        try (InputStream file = HttpBenchmark.class.getResourceAsStream("/api/examples/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
