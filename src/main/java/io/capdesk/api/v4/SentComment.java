package io.capdesk.api.v4;

import io.capdesk.apikeys.ApiKey;
import io.capdesk.docket.Origin;
import io.capdesk.docket.Submission;
import io.capdesk.docket.Submitter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes of a comment that is posted, and whose they are. What they may hold is the docket's to check. */
final class SentComment {

    private static final Set<String> SHARED = Set.of("category", "comment", "commentOnDocumentId", "email", "files", "numItemsReceived",
            "sendEmailReceipt", "submissionKey", "submissionType", "submitterType", "confidentialityJustification");
    private static final Map<Submitter, Set<String>> OWN = Map.of(
            Submitter.INDIVIDUAL, Set.of("firstName", "lastName", "city", "stateProvinceRegion", "country", "zip", "phone"),
            Submitter.ORGANIZATION, Set.of("organization", "organizationType"),
            Submitter.ANONYMOUS, Set.of());
    static final Set<String> NAMES = Stream.concat(SHARED.stream(), OWN.values().stream().flatMap(Set::stream)).collect(Collectors.toSet());
    private static final int MOST_FILES = 20;

    /** By the component of {@link Submission}. */
    private static final Map<String, String> ATTRIBUTES = Map.of("text", "comment", "submitter", "submitterType", "region",
            "stateProvinceRegion", "organizationKind", "organizationType", "itemsReceived", "numItemsReceived", "justification",
            "confidentialityJustification", "commentOn", "commentOnDocumentId");

    private SentComment() {}

    static String attribute(String component) {
        return ATTRIBUTES.getOrDefault(component, component);
    }

    /** @throws Refused where an attribute is missing, of another type, or another submitter's */
    static Submission read(SentResource sent, ApiKey by) {
        Optional<Submitter> submitter = submitter(sent);
        String key = sent.text("submissionKey");
        if (!key.isEmpty() && !SubmissionKeys.readable(key)) {
            sent.problem("submissionKey", "has letters, digits, dots and dashes, 100 at most");
        }
        for (String required : List.of("comment", "commentOnDocumentId", "submissionType", "submitterType")) {
            if (!sent.has(required)) {
                sent.problem(required, "is missing");
            }
        }
        if (sent.has("submissionType") && !sent.text("submissionType").equalsIgnoreCase("API")) {
            sent.problem("submissionType", "is API");
        }
        if (sent.texts("files").size() > MOST_FILES) {
            sent.problem("files", "are 20 at most");
        }
        if (!sent.texts("files").isEmpty() && key.isEmpty()) {
            sent.problem("submissionKey", "is missing; it is the one that the files were uploaded with");
        }
        Submission submission = new Submission(SubmissionKeys.of(by, key), Origin.API, sent.text("commentOnDocumentId"),
                submitter.orElse(null), sent.text("comment"), null, sent.text("firstName"), sent.text("lastName"),
                sent.text("organization"), sent.text("organizationType"), sent.text("category"), sent.text("city"),
                sent.text("stateProvinceRegion"), sent.text("country"), sent.text("zip"), sent.text("email"), sent.text("phone"),
                sent.whole("numItemsReceived", 1), sent.yes("sendEmailReceipt"), sent.text("confidentialityJustification"), true);
        sent.refuseIfWrong("Invalid attribute");
        return submission;
    }

    private static Optional<Submitter> submitter(SentResource sent) {
        String type = sent.text("submitterType");
        Optional<Submitter> known = Arrays.stream(Submitter.values())
                .filter(one -> one.name().equals(type.toUpperCase(Locale.ROOT))).findFirst();
        if (known.isEmpty() && !type.isBlank()) {
            sent.problem("submitterType", "is INDIVIDUAL, ORGANIZATION or ANONYMOUS");
        }
        // a name beside ANONYMOUS would be published: which of the two is meant is not the desk's to guess
        known.ifPresent(one -> OWN.forEach((other, names) -> names.stream().filter(name -> other != one && sent.has(name)).sorted()
                .forEach(name -> sent.problem(name, "is an attribute of submitterType " + other + ", not " + one))));
        return known;
    }
}
