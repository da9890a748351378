package io.capdesk.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One entry of the Consolidated Screening List.
 *
 * @param id        the same in every version: list and Treasury's number, or list and a hash of the name where the agency
 *                  gives no number
 * @param list      {@code EL}, {@code SDN}, ...
 * @param source    the list's full name and its agency
 * @param number    the agency's number; null where it gives none
 * @param type      Individual, Entity, Vessel, Aircraft; null where the agency does not say
 * @param countries alpha-2 codes
 * @param addresses one line each; empty where the file has none
 */
public record ListEntry(String id, String list, String source, String number, String type, String name, List<String> aliases,
        List<String> countries, List<String> addresses, String programs, String licenseRequirement, String licensePolicy,
        String federalRegisterNotice, String sourceUrl) {

    public ListEntry {
        aliases = List.copyOf(aliases);
        countries = List.copyOf(countries);
        addresses = List.copyOf(addresses);
    }

    /** No party of an application is a ship. */
    public boolean craft() {
        return "Vessel".equals(type) || "Aircraft".equals(type);
    }

    /** Changes when what an officer judges by changes. Not by addresses: not every form of the list has them. */
    String hash() {
        return sha256(String.join("\u0000", name, String.join("\u0001", aliases), String.join("\u0001", countries),
                String.valueOf(type), String.valueOf(programs), String.valueOf(licenseRequirement),
                String.valueOf(licensePolicy)).getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
