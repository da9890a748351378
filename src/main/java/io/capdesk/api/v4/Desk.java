package io.capdesk.api.v4;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the desk is, for links: {@code capdesk.address}. Where it is not set, as on a machine where somebody tries it, the address
 * that the request itself was sent to; nobody but its sender reads the answer.
 */
@Component("v4Desk")
class Desk {

    private final String address;

    Desk(@Value("${capdesk.address:}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    String address() {
        return address.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : address;
    }

    String api() {
        return address() + "/v4";
    }
}
