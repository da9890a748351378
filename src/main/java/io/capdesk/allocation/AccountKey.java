package io.capdesk.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Which allocation. The limit is no part of it: it comes from the rule set and may change.
 *
 * @param subject whose it is: for {@link AccountKind#COUNTRY} the destination's two letters
 * @param window  the years it runs over, {@code 2025-2027}
 */
public record AccountKey(AccountKind kind, String subject, String window) {

    private static final int LONGEST_SUBJECT = 255;
    private static final int DIGEST_CHARACTERS = 64;

    public AccountKey {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("An account's subject has 1 to 255 characters: " + subject);
        }
        if (window.isBlank() || window.length() > 31 || window.contains("/")) {
            throw new IllegalArgumentException("An account's window has 1 to 31 characters and no slash: " + window);
        }
    }

    /**
     * The year's account of License Exception LPP.
     *
     * @param ultimateParent as {@link ParentAccounts} spells it, so that one parent has one account
     */
    public static AccountKey lowProcessingPerformance(String ultimateParent, int year) {
        return new AccountKey(AccountKind.LPP, oneSpelling(ultimateParent), Integer.toString(year));
    }

    /** What a parent received under License Exception AIA; the rule names no time over which it counts. */
    public static AccountKey certificate(String ultimateParent) {
        return new AccountKey(AccountKind.AIA_CERTIFICATE, oneSpelling(ultimateParent), "cumulative");
    }

    /**
     * What a company may install in one country as national validated end user. It is cumulative: the quarter's figure is
     * the limit that a claim brings, not part of the key.
     *
     * @param country two letters
     */
    public static AccountKey nationalEndUser(String company, String country) {
        String name = oneSpelling(company);
        String fits = country.length() + 1 + name.length() <= LONGEST_SUBJECT ? name
                : name.substring(0, LONGEST_SUBJECT - DIGEST_CHARACTERS - country.length() - 1) + digest(name);
        return new AccountKey(AccountKind.NVEU, country + "/" + fits, "cumulative");
    }

    private static String oneSpelling(String name) {
        String spelled = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        return spelled.length() <= LONGEST_SUBJECT ? spelled
                : spelled.substring(0, LONGEST_SUBJECT - DIGEST_CHARACTERS) + digest(spelled);
    }

    /** Two long names that begin alike stay two parents. */
    private static String digest(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads {@code COUNTRY/MY/2025-2027}; a subject may contain slashes. */
    public static AccountKey parse(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first < 0 || first == last) {
            throw new IllegalArgumentException("An account reads kind/subject/window: " + text);
        }
        return new AccountKey(AccountKind.valueOf(text.substring(0, first)), text.substring(first + 1, last),
                text.substring(last + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + subject + "/" + window;
    }
}
