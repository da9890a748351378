package io.capdesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.letters.SentLetter.Delivery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A mail server that takes the whole letter and loses the line before it has said so: nobody can know, so it goes again. */
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:brokenline;DB_CLOSE_DELAY=-1", "spring.mail.host=127.0.0.1"})
class BrokenLineTest extends LetterTest {

    private static final List<String> ARRIVED = new CopyOnWriteArrayList<>();
    private static final AtomicInteger LINES_TO_BREAK = new AtomicInteger();
    private static ServerSocket server;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread receiving = new Thread(BrokenLineTest::receive);
        receiving.setDaemon(true);
        receiving.start();
        registry.add("spring.mail.port", server::getLocalPort);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void receive() {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                talk(line);
            } catch (IOException hungUp) {
                // the next caller
            }
        }
    }

    private static void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        say(line, "220 ready");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("DATA")) {
                say(line, "354 go on");
                for (String text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    if (text.startsWith("Message-ID: ")) {
                        ARRIVED.add(text.substring("Message-ID: ".length()));
                    }
                }
                if (LINES_TO_BREAK.getAndDecrement() > 0) {
                    return;
                }
            }
            say(line, said.startsWith("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static void say(Socket line, String answer) throws IOException {
        line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theLetterGoesAgainUnderTheSameMessageId() {
        LINES_TO_BREAK.set(2);
        UUID id = send(licenseIssued());
        String messageId = "<" + id + "@authority.example>";

        assertThat(delivery.deliverDue()).isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.WAITING, 2);
        clock.move(Duration.ofMinutes(2));
        assertThat(delivery.deliverDue()).isEqualTo(1);

        assertThat(ARRIVED).containsExactly(messageId, messageId, messageId);
        assertThat(only()).extracting(SentLetter::delivery, SentLetter::attempts).containsExactly(Delivery.SENT, 3);
        assertThat(delivery.deliverDue()).isZero();
    }
}
