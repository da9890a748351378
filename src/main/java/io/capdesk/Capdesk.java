package io.capdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The licensing desk: one application, one engine, one database. */
@SpringBootApplication
public class Capdesk {

    public static void main(String[] args) {
        SpringApplication.run(Capdesk.class, args);
    }
}
