package io.capdesk.documents;

/** Pages whose files are kept before the page is filed. */
public enum PageKind {
    NOTICE(Upload.NOTICE_PAGE),
    COMMENT(Upload.COMMENT_PAGE);

    private final String owners;

    PageKind(String owners) {
        this.owners = owners;
    }

    /** How the owners of their files begin. */
    String owners() {
        return owners;
    }
}
