package io.capdesk.api.v4;

/** The parameter {@code include} of a detail. */
final class Included {

    private Included() {}

    static boolean attachments(String query) {
        var sent = Query.parameters(query).get("include");
        if (sent != null && sent.stream().anyMatch(value -> !value.equals("attachments"))) {
            throw Refused.badRequest("Invalid include", "Only attachments can be included.");
        }
        return sent != null;
    }
}
