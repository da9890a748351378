package io.capdesk.letters;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A received mail taken apart. */
record MailParts(String text, String html, Map<String, byte[]> attachments) {

    static MailParts of(InputStream mail) throws Exception {
        Map<String, String> bodies = new HashMap<>();
        Map<String, byte[]> attachments = new HashMap<>();
        collect(new MimeMessage(Session.getInstance(new Properties()), mail), bodies, attachments);
        return new MailParts(bodies.get("text/plain"), bodies.get("text/html"), attachments);
    }

    private static void collect(Part part, Map<String, String> bodies, Map<String, byte[]> attachments) throws Exception {
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                collect(inner, bodies, attachments);
            }
        } else if (part.getFileName() != null) {
            attachments.put(part.getFileName(), part.getInputStream().readAllBytes());
        } else {
            bodies.put(part.getContentType().replaceAll(";.*", "").strip().toLowerCase(),
                    part.getContent().toString().replace("\r\n", "\n"));
        }
    }
}
