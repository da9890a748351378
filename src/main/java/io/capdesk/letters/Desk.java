package io.capdesk.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who signs. Letters name the desk and no person; the authority's name is the operator's to set. */
@Component
class Desk {

    /** A letter carries the legal day it was written on, 15 CFR 750 counts in Washington. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("America/New_York");

    private final String authority;
    private final String contact;
    private final InternetAddress from;
    private final Clock clock;

    Desk(@Value("${capdesk.authority.name:Licensing desk}") String authority,
         @Value("${capdesk.mail.from:licensing-desk@localhost}") String from,
         @Value("${capdesk.authority.contact:${capdesk.mail.from:licensing-desk@localhost}}") String contact,
         Clock clock) throws AddressException {
        this.authority = authority;
        this.contact = contact;
        this.from = new InternetAddress(from, true);
        this.clock = clock;
    }

    InternetAddress from() {
        return from;
    }

    /** The given facts and the desk's own, which nobody can replace. */
    Map<String, Object> signed(Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("authority", authority);
        all.put("contact", contact);
        all.put("writtenOn", LocalDate.ofInstant(clock.instant(), LEGAL_ZONE));
        return all;
    }
}
