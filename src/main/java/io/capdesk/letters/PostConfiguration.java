package io.capdesk.letters;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    /** Spring Boot makes a sender when {@code spring.mail.host} is set. */
    @Bean
    Post post(ObjectProvider<JavaMailSender> server, @Value("${capdesk.outbox-folder:./data/outbox}") String folder)
            throws FileSystemException {
        JavaMailSender sender = server.getIfAvailable();
        if (sender != null) {
            return new SmtpPost(sender);
        }
        LoggerFactory.getLogger(Post.class).info("no spring.mail.host: letters become .eml files in {}", Path.of(folder).normalize());
        return new FilePost(Path.of(folder));
    }
}
