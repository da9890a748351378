package io.capdesk.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the letters arrive: it outlives the desks, as the world's mail servers do. */
final class Mailbox implements AutoCloseable {

    private static final Pattern CONFIRM = Pattern.compile("/register/confirm\\?key=[\\w-]+");

    private final GreenMail server = new GreenMail(new ServerSetup(Node.freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    List<String> settings() {
        return List.of("--spring.mail.host=localhost", "--spring.mail.port=" + server.getSmtp().getPort());
    }

    /** The path of the link that opens an account. */
    Optional<String> confirmation() {
        return Stream.of(server.getReceivedMessages()).map(Mailbox::plain).map(CONFIRM::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst();
    }

    /** Message-ID of each that came, as often as it came. */
    List<String> arrived() throws MessagingException {
        var ids = new ArrayList<String>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    int repeated() throws MessagingException {
        var all = arrived();
        return all.size() - new HashSet<>(all).size();
    }

    private static String plain(MimeMessage message) {
        try {
            return new String(message.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replace("=\r\n", "")
                    .replace("=3D", "=");
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
