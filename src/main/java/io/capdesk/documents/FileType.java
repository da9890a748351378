package io.capdesk.documents;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The types the desk takes, some of them only with public comments, where a federal docket takes them too. A closed list: what
 * can run or call out (HTML, SVG, macros, archives) is not on it.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TEXT("text/plain", "txt", "csv"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif", "tiff"),
    BMP("image/bmp", "bmp"),
    RTF("application/rtf", "rtf");

    private static final Set<FileType> COMMENTS_ONLY = EnumSet.of(POWERPOINT, GIF, TIFF, BMP, RTF);

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    List<String> endings() {
        return endings;
    }

    boolean takenAs(DocumentKind kind) {
        return kind == DocumentKind.COMMENT_FILE || !COMMENTS_ONLY.contains(this);
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }
}
