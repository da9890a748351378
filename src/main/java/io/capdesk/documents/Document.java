package io.capdesk.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored file, without its content.
 *
 * @param owner     {@code draft:<uuid>} before registration, the control number after it
 * @param fileName  cleaned, for display and download; its ending agrees with the type
 * @param mediaType found in the content, never taken from the upload
 * @param sha256    of the content, 64 lower-case hexadecimal digits
 * @param storedBy  username
 */
public record Document(UUID id, String owner, DocumentKind kind, String fileName, String mediaType, long sizeBytes,
                       String sha256, Visibility visibility, String storedBy, Instant storedAt) {
}
