package io.capdesk.interagency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.Cites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which recommendation has to be reckoned with, and which agency is asked about what. */
class ReferralTest {

    @ParameterizedTest
    @CsvSource({
            "APPROVE,                 '',        '',             false, true,  false",
            "APPROVE_WITH_CONDITIONS, '',        '',             false, true,  false",
            "RETURN,                  Deficient, '',             false, true,  false",
            "DENY,                    Diversion, 15 CFR 742.6,   false, true,  true",
            "DENY,                    Diversion, '',             false, false, false",
            "DENY,                    '',        15 CFR 742.6,   false, false, false",
            "DENY,                    ' ',       ' ',            false, false, false",
            "DENY,                    Diversion, 15 CFR 742.6,   true,  false, false",
            "NO_OBJECTION_BY_SILENCE, '',        '',             false, false, false"})
    @Cites("15 CFR 750.4(e)")
    void aDenialCountsOnlyWithReasonsAndLegalBasisAndInTime(Position position, String reason, String basis, boolean late, boolean counts,
            boolean objects) {
        var referral = new Referral("Z123456", Agency.STATE, Instant.EPOCH, position, reason, basis, "", "state", Instant.EPOCH, late);

        assertThat(referral.counts()).isEqualTo(counts);
        assertThat(referral.objects()).isEqualTo(objects);
        assertThat(referral.effect().isEmpty()).as("it says why it does not count").isEqualTo(counts || position == Position.NO_OBJECTION_BY_SILENCE);
    }

    @ParameterizedTest
    @CsvSource({"3A090.a, false", "4A090.a, false", "5A992.z.1, true", "5A002.z.3, true", "5D980, true", "5A003, false"})
    @Cites("15 CFR 750.3(b)")
    void justiceIsAskedByInterest(String eccn, boolean asked) throws IOException {
        Interests interests;
        try (var file = Files.newInputStream(Path.of("config/interests.yaml"))) {
            interests = InterestsFile.read(file);
        }

        assertThat(interests.reviewers(List.of("3A090.a", eccn)).contains(Agency.JUSTICE)).isEqualTo(asked);
        assertThat(interests.reviewers(List.of(eccn))).contains(Agency.STATE, Agency.DEFENSE, Agency.ENERGY);
        assertThat(interests.subjects(Agency.JUSTICE, List.of(eccn)).isEmpty()).isEqualTo(!asked);
    }

    @Test
    void anInterestOfWhoReviewsEverythingIsRefused() {
        var file = new ByteArrayInputStream("interests: [{agency: STATE, subject: S, eccns: [5A], authority: A}]".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> InterestsFile.read(file)).hasRootCauseMessage(
                "an interest is that of an agency which does not review everything: STATE");
    }
}
