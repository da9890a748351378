package io.capdesk.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Without a mail server letters become files that any mail program opens; a second delivery replaces the first. */
class FilePost implements Post {

    private final Path folder;

    /** Tries the folder at the start: a letter that finds it closed would wait for days before anybody looks. */
    FilePost(Path folder) throws FileSystemException {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".tried", null));
        } catch (IOException closed) {
            throw new FileSystemException(folder.normalize().toString(), null, closed.toString());
        }
    }

    @Override
    public void deliver(SentLetter letter, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path partial = folder.resolve("." + letter.id() + ".part");
        try (OutputStream out = Files.newOutputStream(partial)) {
            message.writeTo(out);
        }
        Files.move(partial, folder.resolve((letter.controlNumber() == null ? "account" : letter.controlNumber()) + "-" + letter.template() + "-" + letter.id() + ".eml"),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
