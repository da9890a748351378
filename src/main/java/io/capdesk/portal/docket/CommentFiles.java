package io.capdesk.portal.docket;

import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.Origin;
import io.capdesk.docket.SubmissionProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files that came with a form: each is kept or refused by itself. */
@Component
class CommentFiles {

    static final String FIELD = "files";
    /** More than this is no hand's choice; the rest is not looked at. */
    private static final int MOST_AT_ONCE = 100;

    private final KeepCommentFile keepCommentFile;

    CommentFiles(KeepCommentFile keepCommentFile) {
        this.keepCommentFile = keepCommentFile;
    }

    /**
     * @param chosen   null where the form came without any
     * @param filesLeft whether they were too large together to be read
     */
    List<SubmissionProblem> keep(String key, List<MultipartFile> chosen, boolean filesLeft) throws IOException {
        List<SubmissionProblem> problems = new ArrayList<>();
        if (filesLeft) {
            problems.add(new SubmissionProblem(FIELD, "The files together are more than the docket takes at once. What you typed is still"
                    + " here. Attach fewer or smaller files."));
        }
        List<MultipartFile> files = Stream.ofNullable(chosen).flatMap(List::stream)
                // a browser sends a nameless one where nothing is chosen
                .filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
        for (MultipartFile file : files.subList(0, Math.min(files.size(), MOST_AT_ONCE))) {
            try (InputStream content = file.getInputStream()) {
                keepCommentFile.keep(key, Origin.PORTAL, file.getOriginalFilename(), content).ifPresent(refusal ->
                        problems.add(new SubmissionProblem(FIELD, "\"" + shown(file.getOriginalFilename()) + "\" is not attached. "
                                + refusal.sentence())));
            }
        }
        if (files.size() > MOST_AT_ONCE) {
            problems.add(new SubmissionProblem(FIELD, "Of " + files.size() + " files only the first " + MOST_AT_ONCE + " were looked at."));
        }
        return problems;
    }

    /** @param file its id as the page has it; anything else removes nothing */
    void remove(String key, String file) {
        if (file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            keepCommentFile.remove(key, UUID.fromString(file));
        }
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{C}", "");
        return clean.length() <= 80 ? clean : clean.substring(0, 80) + "…";
    }
}
