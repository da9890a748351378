/**
 * How a name is compared with a listed name: pure and deterministic, no database, no clock. What is a matter of language
 * (legal forms, other spellings, words that mean the same) is data under {@code config/screening}.
 */
package io.capdesk.screening.matching;
