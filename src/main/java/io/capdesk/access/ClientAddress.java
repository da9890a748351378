package io.capdesk.access;

import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.util.StringUtils;

/** Who counts as one caller: an IPv4 address, or an IPv6 network of 64 bits, since a household has all of that. */
public final class ClientAddress {

    /** An IPv6 address with a zone; a proxy may pass on anything. */
    private static final int LONGEST = 60;
    private static final int GROUPS = 8;
    private static final int NETWORK_GROUPS = 4;

    private ClientAddress() {}

    /** Works on the text: asking the name service for an address is what an attacker would want. */
    public static String of(String address) {
        if (address == null || address.length() > LONGEST) {
            return "unknown";
        }
        if (address.indexOf(':') < 0 || address.indexOf('.') >= 0) {
            return address;
        }
        String bare = address.replaceAll("^\\[|]$|%.*$", "");
        String[] halves = bare.split("::", -1);
        String[] head = groups(halves[0]);
        String[] tail = halves.length > 1 ? groups(halves[1]) : new String[0];
        String[] all = new String[GROUPS];
        Arrays.fill(all, "0");
        System.arraycopy(head, 0, all, 0, Math.min(head.length, GROUPS));
        int from = Math.max(0, GROUPS - tail.length);
        System.arraycopy(tail, 0, all, from, Math.min(tail.length, GROUPS - from));
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS; i++) {
            network.append(hex(all[i])).append(':');
        }
        return network.append(":/64").toString();
    }

    private static String[] groups(String part) {
        return StringUtils.hasLength(part) ? part.split(":") : new String[0];
    }

    private static String hex(String group) {
        boolean known = !group.isEmpty() && group.length() <= 4 && group.chars().allMatch(HexFormat::isHexDigit);
        return known ? Integer.toHexString(HexFormat.fromHexDigits(group)) : "?";
    }
}
