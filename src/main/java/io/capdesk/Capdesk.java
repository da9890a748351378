package io.capdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The licensing desk: one application, one engine, one database. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Capdesk {

    public static void main(String[] args) {
        SpringApplication.run(Capdesk.class, args);
    }
}
