package io.capdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;

/**
 * Somebody else moved the same case at the same instant and was first: the deed is tried again in a new transaction, on what the
 * case has become. Only for what begins a transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(retryFor = ConcurrencyFailureException.class, maxAttempts = 5, backoff = @Backoff(delay = 10, maxDelay = 100, random = true))
public @interface TriedAgain {}
