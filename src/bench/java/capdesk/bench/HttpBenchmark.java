package capdesk.bench;

import capdesk.bench.Load.Measured;
import io.capdesk.Capdesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole desk on a port: questions a second, beside an endpoint that answers an empty object. */
final class HttpBenchmark {

    private static final int CONNECTIONS = 4;
    /** By number and not by time, so that a busy machine measures compiled code too. */
    private static final int WARM_UP = 20_000;
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
            List<Load> loads = List.of(empty, oneItem, everyField);
            for (Load load : loads) {
                load.warmUp(WARM_UP);
            }
            List<List<Measured>> measured = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                List<Measured> round = new ArrayList<>();
                for (Load load : loads) {
                    round.add(load.run(each));
                }
                measured.add(round);
                System.out.println("round " + (i + 1) + ": " + round);
            }
            print("empty", measured, 0);
            print("one item", measured, 1);
            print("every field", measured, 2);
        }
    }

    private static void print(String name, List<List<Measured>> rounds, int load) {
        System.out.printf("median over HTTP, %d connections: %s %d/s, %d us of processor, %d %% of the empty endpoint's rate%n",
                CONNECTIONS, name, median(rounds, round -> round.get(load).perSecond()),
                median(rounds, round -> round.get(load).processorMicros()),
                median(rounds, round -> 100 * round.get(load).perSecond() / round.get(0).perSecond()));
    }

    private static long median(List<List<Measured>> rounds, ToLongFunction<List<Measured>> figure) {
        return rounds.stream().mapToLong(figure).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
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
