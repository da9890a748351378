package io.capdesk.documents;

import io.capdesk.access.Person;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/**
 * A file handed in.
 *
 * @param owner    {@code draft:<uuid>}, {@code notice:<uuid>}, {@code organization:<uuid>}, {@code comment-page:<key>}, {@code comment:<uuid>}, or the number of a case or notice; that {@code storedBy} may file there is the caller's to check
 * @param fileName as the browser sent it
 * @param content  read once; closing it stays with the caller
 * @param storedBy username; of a file that came by a public door, the door in brackets, which no user name has
 */
public record Upload(String owner, DocumentKind kind, String fileName, InputStream content, String storedBy,
                     Visibility visibility) {

    static final String DRAFT = "draft:";
    static final String NOTICE_PAGE = "notice:";
    static final String ORGANIZATION = "organization:";
    static final String COMMENT_PAGE = "comment-page:";
    static final String COMMENT = "comment:";

    public Upload {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(content);
        Objects.requireNonNull(storedBy);
        Objects.requireNonNull(visibility);
    }

    public Upload(String owner, DocumentKind kind, String fileName, InputStream content, Person by, Visibility visibility) {
        this(owner, kind, fileName, content, by.username(), visibility);
    }

    /** Something that is still being written: it has no record yet. */
    static boolean isPage(String owner) {
        return owner.startsWith(DRAFT) || owner.startsWith(NOTICE_PAGE) || owner.startsWith(COMMENT_PAGE);
    }

    public static String organizationOwner(UUID organization) {
        return ORGANIZATION + organization;
    }

    /** A notice that is being written. */
    public static String noticePageOwner(UUID page) {
        return NOTICE_PAGE + page;
    }

    /** A public comment that is being written; {@code key} is the page's or the program's, of 51 characters at most. */
    public static String commentPageOwner(String key) {
        return COMMENT_PAGE + key;
    }

    public static String commentOwner(UUID comment) {
        return COMMENT + comment;
    }

    public static String draftOwner(UUID draft) {
        return DRAFT + draft;
    }
}
