package io.capdesk.api;

import io.capdesk.access.ClientAddress;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Ten requests a minute for each of at most fifty addresses. */
class RateLimitTest {

    private final Hands clock = new Hands();
    private final RateLimit limit = new RateLimit(
            new RateLimitSettings(true, 10, Duration.ofMinutes(1), 50), new ApiProblems(new StrictJson()), clock);

    @Test
    void beyond_its_share_an_address_is_told_when_to_come_again() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        }
        clock.now = clock.now.plusMillis(100);
        MockHttpServletResponse refused = ask("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("6");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"status\":429", "ask again in 6 seconds");
        assertThat(ask("192.0.2.2").getStatus()).as("somebody else").isEqualTo(200);
    }

    @Test
    void who_waits_as_told_is_let_in() throws Exception {
        for (int i = 0; i < 11; i++) {
            ask("192.0.2.1");
        }
        String seconds = ask("192.0.2.1").getHeader("Retry-After");
        clock.now = clock.now.plusSeconds(Long.parseLong(seconds) - 1);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(429);
        clock.now = clock.now.plusSeconds(1);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(429);
        clock.now = clock.now.plusSeconds(60);
        for (int i = 0; i < 10; i++) {
            assertThat(ask("192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void headers_that_anybody_can_send_change_nothing() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask("192.0.2.1");
        }
        MockHttpServletRequest request = request("192.0.2.1");
        request.addHeader("X-Forwarded-For", "203.0.113.7");
        request.addHeader("Forwarded", "for=203.0.113.7");
        assertThat(ask(request).getStatus()).isEqualTo(429);
    }

    @Test
    void no_more_addresses_are_remembered_than_allowed_and_none_longer_than_needed() throws Exception {
        for (int i = 0; i < 500; i++) {
            ask("198.51." + i / 250 + "." + i % 250);
        }
        assertThat(limit.addresses()).isBetween(1L, 50L);
        clock.now = clock.now.plusSeconds(61);
        assertThat(limit.addresses()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64", "2001:db8:1:2::9, 2001:db8:1:2::/64",
        "2001:0DB8:0001:0002::, 2001:db8:1:2::/64", "[2001:db8:1:2::9], 2001:db8:1:2::/64", "::1, 0:0:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64", "2001:db8::1:2:3:4:5, 2001:db8:0:1::/64", "::ffff:192.0.2.1, ::ffff:192.0.2.1"})
    void an_ipv6_network_counts_as_one_caller(String address, String caller) {
        assertThat(ClientAddress.of(address)).isEqualTo(caller);
    }

    @Test
    void whatever_stands_in_a_trusted_header_takes_little_room() {
        assertThat(ClientAddress.of("x".repeat(8000))).hasSizeLessThan(64);
        assertThat(ClientAddress.of(":".repeat(8000))).hasSizeLessThan(64);
        assertThat(ClientAddress.of("::" + "a".repeat(8000) + ":b:c:d:e:f:g:h:i")).hasSizeLessThan(64);
        assertThat(ClientAddress.of(null)).isNotNull();
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return ask(request(address));
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/determinations");
        request.setRemoteAddr(address);
        return request;
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-24T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
