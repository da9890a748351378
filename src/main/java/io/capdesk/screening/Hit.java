package io.capdesk.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * A party that may be a listed one.
 *
 * @param entryId      the entry, to be read from {@link ScreeningList#find}
 * @param list         code of its list, such as {@code EL}
 * @param listedName   the entry's main name
 * @param matchedName  the name or alias that is alike
 * @param score        0 to 100; the name alone decides whether there is a hit, country and address move the score
 * @param explanation  why, parts separated by {@code "; "}
 * @param firstVersion version of the list that first gave the hit
 * @param lastVersion  the newest version that still gave it
 * @param disposedBy   username; null while open, like the time and the reason
 */
public record Hit(UUID id, String controlNumber, ScreenedParty party, String entryId, String list, String listedName,
        String matchedName, int score, String explanation, int firstVersion, int lastVersion, Instant foundAt,
        Disposition disposition, String disposedBy, Instant disposedAt, String reason) {}
