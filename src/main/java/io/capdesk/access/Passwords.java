package io.capdesk.access;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes of applicants' passwords. */
@Component
class Passwords {

    private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobody = encoder.encode("nobody");

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that the time of the answer does not tell which names exist. */
    void pretend(String password) {
        encoder.matches(password, nobody);
    }
}
