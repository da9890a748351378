package io.capdesk.docket;

import java.util.ArrayList;
import java.util.List;

/** What a filing with confidential files needs, and what one without must know: what is not marked is published. */
final class ConfidentialFiling {

    private ConfidentialFiling() {}

    static List<SubmissionProblem> problems(List<String> fileNames, String justification, boolean publicKnown) {
        List<SubmissionProblem> problems = new ArrayList<>();
        boolean confidential = fileNames.stream().anyMatch(name -> FilingName.of(name) == FilingName.CONFIDENTIAL);
        for (String name : FilingName.withoutPublicCopy(fileNames)) {
            problems.add(new SubmissionProblem("files", "\"" + name + "\" is business confidential (its name begins with BC) and has no"
                    + " public copy. Attach the version for the public, its name beginning with P, or remove the file."));
        }
        if (confidential && justification.isBlank()) {
            problems.add(new SubmissionProblem("justification", "Say why the confidential files must not be disclosed, and by what legal"
                    + " authority."));
        }
        if (!publicKnown && fileNames.stream().anyMatch(name -> FilingName.of(name) == FilingName.PUBLIC)) {
            problems.add(new SubmissionProblem("publicKnown", "Files whose names do not begin with BC become public. Confirm that you know, or"
                    + " give a confidential file a name that begins with BC."));
        }
        return problems;
    }
}
