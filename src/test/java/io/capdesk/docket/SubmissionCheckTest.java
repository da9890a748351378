package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.docket.CommentDesk.Typed;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of Regulations.gov, at the edge and one beyond it, in characters and in bytes. */
class SubmissionCheckTest {

    private static final Map<String, BiConsumer<Typed, String>> FIELDS = Map.ofEntries(
            Map.entry("text", (typed, value) -> typed.text = value),
            Map.entry("firstName", (typed, value) -> typed.firstName = value),
            Map.entry("lastName", (typed, value) -> typed.lastName = value),
            Map.entry("organization", (typed, value) -> typed.organization = value),
            Map.entry("organizationKind", (typed, value) -> typed.organizationKind = value),
            Map.entry("category", (typed, value) -> typed.category = value),
            Map.entry("city", (typed, value) -> typed.city = value),
            Map.entry("region", (typed, value) -> typed.region = value),
            Map.entry("country", (typed, value) -> typed.country = value),
            Map.entry("zip", (typed, value) -> typed.zip = value),
            Map.entry("phone", (typed, value) -> typed.phone = value),
            Map.entry("justification", (typed, value) -> typed.justification = value));

    private final SubmissionCheck check = new SubmissionCheck();

    @ParameterizedTest
    @CsvSource({"text, 5000", "firstName, 25", "lastName, 25", "organization, 120", "organizationKind, 120", "category, 120", "city, 50",
        "region, 50", "country, 50", "zip, 10", "phone, 50", "justification, 20000"})
    void theLongestIsTakenAndOneMoreIsNot(String field, int most) {
        assertThat(problems(field, "x".repeat(most))).isEmpty();
        assertThat(problems(field, "x".repeat(most + 1))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains("%,d characters or bytes: it has %,d characters".formatted(most, most + 1));
        });
        assertThat(problems(field, "é".repeat(most / 2))).as("as many bytes").isEmpty();
        assertThat(problems(field, "é".repeat(most / 2 + 1))).as("more bytes than characters").hasSize(1);
    }

    @Test
    void anAddressHasItsFormAndAHundredCharacters() {
        var typed = CommentDesk.typed("X");
        typed.email = "a".repeat(88) + "@example.org";
        assertThat(check.problems(typed.submission())).isEmpty();
        typed.email = "a".repeat(89) + "@example.org";
        assertThat(check.problems(typed.submission())).hasSize(1);
        for (String none : List.of("ada", "ada@", "@example.org", "a b@example.org", "a@example", "a@x.org,b@x.org", "a@x.org\nBcc: b@x.org")) {
            typed.email = none;
            assertThat(check.problems(typed.submission())).as(none).isNotEmpty().allSatisfy(problem -> assertThat(problem.field()).isEqualTo("email"));
        }
        typed.email = "";
        typed.mailReceipt = true;
        assertThat(check.problems(typed.submission())).extracting(SubmissionProblem::field).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u202Eabc", "\u2066x", "\uD800", "\uFFFE"})
    void whatCannotBeShownIsRefused(String text) {
        assertThat(problems("text", "Words " + text)).extracting(SubmissionProblem::field).containsExactly("text");
        assertThat(problems("city", text)).extracting(SubmissionProblem::field).containsExactly("city");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👍🏽", "❤️", "🇺🇸"})
    void emojiAreRefused(String emoji) {
        assertThat(problems("text", "We like it " + emoji)).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("has an emoji"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Line one\r\nline two\n\ttabbed", "§ 740.27(b), 5° © ® ™", "Zażółć gęślą jaźń", "中文 评论", "تعليق", "1 # * digits", "a\u2028b"})
    void otherScriptsAndSignsAreTaken(String text) {
        assertThat(problems("text", text)).isEmpty();
    }

    @Test
    void whoSpeaksSaysWhatTheyMust() {
        var typed = CommentDesk.typed("X");
        typed.submitter = null;
        assertThat(check.problems(typed.submission())).extracting(SubmissionProblem::field).containsExactly("submitter");
        typed.submitter = Submitter.INDIVIDUAL;
        assertThat(check.problems(typed.submission())).extracting(SubmissionProblem::field).containsExactly("firstName", "lastName");
        typed.submitter = Submitter.ORGANIZATION;
        assertThat(check.problems(typed.submission())).extracting(SubmissionProblem::field).containsExactly("organization", "organizationKind");
        typed.submitter = Submitter.ANONYMOUS;
        assertThat(check.problems(typed.submission())).isEmpty();
        assertThat(check.problems(typed.text(" \n").submission())).extracting(SubmissionProblem::field).containsExactly("text");
    }

    private List<SubmissionProblem> problems(String field, String value) {
        var typed = CommentDesk.typed("X");
        FIELDS.get(field).accept(typed, value);
        return check.problems(typed.submission());
    }
}
