package io.capdesk.letters;

import io.capdesk.documents.Document;
import io.capdesk.documents.DocumentStore;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the mail of a letter: text and HTML as alternatives, documents attached, the letter's id as Message-ID. */
@Component
class Envelope {

    private final Desk desk;
    private final DocumentStore documents;
    private final Clock clock;
    private final Session session = Session.getInstance(new Properties());

    Envelope(Desk desk, DocumentStore documents, Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.clock = clock;
    }

    MimeMessage of(SentLetter letter, String html) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session);
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(desk.from());
        helper.setTo(new InternetAddress(letter.recipientEmail(), letter.recipientName(), "UTF-8"));
        helper.setSubject(letter.subject());
        helper.setText(letter.text(), html);
        helper.setSentDate(Date.from(clock.instant()));
        for (UUID attachment : letter.attachments()) {
            Document document = documents.find(attachment).orElseThrow();
            helper.addAttachment(document.fileName(), () -> documents.open(attachment), document.mediaType());
        }
        // RFC 3834: no out-of-office answers, please
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        // after saveChanges, which puts one of its own
        message.setHeader("Message-ID", messageId(letter.id()));
        return message;
    }

    String messageId(UUID letter) {
        String from = desk.from().getAddress();
        return "<" + letter + from.substring(from.indexOf('@')) + ">";
    }
}
