package io.capdesk.notices;

import java.util.Locale;

/**
 * What an officer looks for.
 *
 * @param kind    null for all
 * @param country ISO 3166-1 alpha-2 of the destination; null for all
 * @param parent  a part of the ultimate parent's name, in any case; null for all
 * @param page    from 0
 */
public record NoticeFilter(NoticeKind kind, String country, String parent, int page) {

    public static final int PAGE = 50;
    private static final int LAST_PAGE = 100_000;

    public NoticeFilter {
        country = country == null || country.isBlank() ? null : country.strip();
        parent = parent == null || parent.isBlank() ? null : parent.strip();
        page = Math.max(0, Math.min(page, LAST_PAGE));
    }

    int skip() {
        return page * PAGE;
    }

    /** What people type is no pattern: a per cent sign is looked for as such. */
    String parentPattern() {
        return parent == null ? null : "%" + parent.toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
