package io.capdesk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of time; tests move it. */
@Configuration(proxyBeanMethods = false)
class Time {

    /** @param offset how wrong this node's clock is, to try what several nodes do then: {@code --capdesk.clock-offset=PT1H} */
    @Bean
    Clock clock(@Value("${capdesk.clock-offset:PT0S}") Duration offset) {
        return offset.isZero() ? Clock.systemUTC() : Clock.offset(Clock.systemUTC(), offset);
    }
}
