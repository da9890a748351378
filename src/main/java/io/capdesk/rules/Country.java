package io.capdesk.rules;

/**
 * @param alpha2 ISO 3166-1
 * @param name   ISO short name
 */
public record Country(String alpha2, String name) {}
