package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How BIS has files named, and what a filing with confidential ones needs. */
class ConfidentialFilingTest {

    @ParameterizedTest
    @CsvSource({"BC Example Clouds.pdf, CONFIDENTIAL", "bc-example.pdf, CONFIDENTIAL", "Bc.pdf, CONFIDENTIAL", "BCExample.pdf, CONFIDENTIAL",
        "' BC x.pdf', CONFIDENTIAL", "P Example Clouds.pdf, PUBLIC_COPY", "p_example.pdf, PUBLIC_COPY", "Petition.pdf, PUBLIC_COPY",
        "Example.pdf, PUBLIC", "B C.pdf, PUBLIC", "ABC.pdf, PUBLIC"})
    void theBeginningOfTheNameSaysIt(String name, FilingName expected) {
        assertThat(FilingName.of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BC Example.pdf;P Example.pdf,                          ''",
        "BC_Example.pdf;P-Example.docx,                         ''",
        "bc example.pdf;p EXAMPLE.pdf,                          ''",
        "BC Example.pdf,                                        BC Example.pdf",
        "BC Example.pdf;Example.pdf,                            BC Example.pdf",
        "BC A.pdf;BC B.pdf;P A.pdf,                             BC B.pdf",
        "BC A.pdf;P redacted.pdf,                               ''",
        "BC A.pdf;BC B.pdf;P redacted.pdf,                      BC B.pdf",
        "BC A.pdf;BC B.pdf;P A.pdf;P redacted.pdf,              ''",
        "BC A.pdf;BC B.pdf;P A.pdf;P A.docx,                    BC B.pdf"})
    void eachConfidentialFileHasAPublicCopy(String names, String without) {
        assertThat(String.join(";", FilingName.withoutPublicCopy(Arrays.asList(names.split(";"))))).isEqualTo(without);
    }

    @Test
    void confidentialFilesNeedAJustification() {
        var names = List.of("BC A.pdf", "P A.pdf");
        assertThat(ConfidentialFiling.problems(names, " ", true)).extracting(SubmissionProblem::field).containsExactly("justification");
        assertThat(ConfidentialFiling.problems(names, "FOIA exemption 4", false)).isEmpty();
        assertThat(ConfidentialFiling.problems(List.of("BC A.pdf"), "", false)).extracting(SubmissionProblem::field)
                .containsExactly("files", "justification");
    }

    @Test
    void whoFilesWhatIsNotMarkedKnowsThatItBecomesPublic() {
        assertThat(ConfidentialFiling.problems(List.of("Example.pdf"), "", false)).extracting(SubmissionProblem::field).containsExactly("publicKnown");
        assertThat(ConfidentialFiling.problems(List.of("Example.pdf"), "", true)).isEmpty();
        assertThat(ConfidentialFiling.problems(List.of(), "", false)).isEmpty();
    }
}
