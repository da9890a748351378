package io.capdesk.portal.docket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code capdesk.docket.challenge}: when forms ask a question that people answer and simple programs don't.
 *
 * @param enabled        whether they ever do
 * @param abovePerMinute comments sent to this node within a minute; above that they ask
 * @param validFor       how long an asked question may be answered
 */
@ConfigurationProperties("capdesk.docket.challenge")
record ChallengeSettings(@DefaultValue("true") boolean enabled, @DefaultValue("600") int abovePerMinute,
                         @DefaultValue("2h") Duration validFor) {}
