package io.capdesk.api.v4;

import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code capdesk.v4.rate-limit}: how often a program may ask, each at one node. The numbers are those of Regulations.gov and
 * api.data.gov; what it needs for the files of a comment (keys and addresses) they don't limit by themselves.
 *
 * @param enabled   off only for measurements
 * @param reads     of a key in an hour
 * @param demoHour  with DEMO_KEY, of an address in an hour
 * @param demoDay   the same in a day
 * @param postsMinute comments of a key in a minute
 * @param postsHour   the same in an hour
 * @param filesMinute submission keys and upload addresses of a key in a minute
 * @param filesHour   the same in an hour
 * @param anyMinute   of an address in a minute, whatever it asks, with a key, a wrong one or none
 * @param remembered  keys and addresses at most; beyond that the longest unseen is forgotten
 */
@ConfigurationProperties("capdesk.v4.rate-limit")
record RateSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1000") int reads,
        @DefaultValue("30") int demoHour,
        @DefaultValue("50") int demoDay,
        @DefaultValue("50") int postsMinute,
        @DefaultValue("500") int postsHour,
        @DefaultValue("500") int filesMinute,
        @DefaultValue("5000") int filesHour,
        @DefaultValue("3000") int anyMinute,
        @DefaultValue("100000") int remembered) {

    RateSettings {
        if (IntStream.of(reads, demoHour, demoDay, postsMinute, postsHour, filesMinute, filesHour, anyMinute, remembered)
                .anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("capdesk.v4.rate-limit: every number is more than 0");
        }
    }
}
