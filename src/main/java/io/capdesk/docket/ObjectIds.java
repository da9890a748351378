package io.capdesk.docket;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Sixteen hexadecimal digits as the API has them, begun like those of the source; random, so that no two nodes meet. */
public final class ObjectIds {

    private static final String BEGUN = "0900";
    private static final int RANDOM_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ObjectIds() {}

    public static String next() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return BEGUN + HexFormat.of().formatHex(bytes);
    }
}
