package io.capdesk.portal.docket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code capdesk.docket.rate-limit}: how often one address may send a comment form.
 *
 * @param enabled   off only for measurements
 * @param requests  allowed at once, and again over each {@code per}, evenly
 * @param addresses remembered at most; beyond that the longest unseen is forgotten
 * @param maxForm   of one form with its files; of a larger one the text is taken and the files are left
 */
@ConfigurationProperties("capdesk.docket.rate-limit")
record CommentRateSettings(@DefaultValue("true") boolean enabled, @DefaultValue("30") int requests, @DefaultValue("10m") Duration per,
                           @DefaultValue("100000") int addresses, @DefaultValue("210MB") DataSize maxForm) {

    CommentRateSettings {
        if (requests < 1 || addresses < 1 || per.isZero() || per.isNegative() || maxForm.toBytes() < 1) {
            throw new IllegalArgumentException("capdesk.docket.rate-limit: requests, per, addresses and max-form are more than 0");
        }
    }
}
