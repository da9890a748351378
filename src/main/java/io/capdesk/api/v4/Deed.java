package io.capdesk.api.v4;

/** What a program does, as far as rights and rates tell it apart. */
enum Deed {
    READ,
    /** A comment. */
    POST,
    /** A submission key, or an address for a file: a comment with twenty files needs twenty-one of these. */
    PREPARE;

    static Deed of(String method, String path) {
        if (!method.equals("POST")) {
            return READ;
        }
        return path.endsWith("/submission-keys") || path.endsWith("/file-upload-urls") ? PREPARE : POST;
    }
}
