package io.capdesk.letters;

import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to the mail server of {@code spring.mail.host}. */
class SmtpPost implements Post {

    private static final String TIMEOUT_MS = "30000";

    private final JavaMailSender server;

    SmtpPost(JavaMailSender server) {
        this.server = server;
        if (server instanceof JavaMailSenderImpl configurable) {
            // Jakarta Mail waits for ever unless told, and a row stays locked while it does
            Properties properties = configurable.getJavaMailProperties();
            properties.putIfAbsent("mail.smtp.connectiontimeout", TIMEOUT_MS);
            properties.putIfAbsent("mail.smtp.timeout", TIMEOUT_MS);
            properties.putIfAbsent("mail.smtp.writetimeout", TIMEOUT_MS);
        }
    }

    @Override
    public void deliver(SentLetter letter, MimeMessage message) {
        server.send(message);
    }
}
