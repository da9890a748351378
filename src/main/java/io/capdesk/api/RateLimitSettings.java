package io.capdesk.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code capdesk.api.rate-limit}: how often one address may ask.
 *
 * @param enabled   off only for measurements
 * @param requests  allowed at once, and again over each {@code per}, evenly
 * @param addresses remembered at most; beyond that the longest unseen is forgotten
 */
@ConfigurationProperties("capdesk.api.rate-limit")
record RateLimitSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("3000") int requests,
        @DefaultValue("1m") Duration per,
        @DefaultValue("100000") int addresses) {

    RateLimitSettings {
        if (requests < 1 || addresses < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("capdesk.api.rate-limit: requests, per and addresses are more than 0");
        }
    }
}
