package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Transaction.Consignee;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that the desk's first walk shows. */
class AnchorTest {

    private final Rules rules = TestRules.rules();

    @Test
    void fifteen_thousand_gb200_for_malaysia_leave_172_880_000_of_its_allocation() {
        Determination answer = rules.determine(Transaction.of(
                LocalDate.of(2025, 6, 2),
                "MY",
                new Consignee("MY", "Example Berhad", null, true),
                List.of(Item.ofChip("nvidia-gb200", 15_428))));

        assertThat(answer.tier()).isEqualTo(Tier.MIDDLE);
        assertThat(answer.aggregateTpp()).isEqualTo(Tpp.of(617_120_000));
        assertThat(answer.licenseRequired()).isTrue();
        assertThat(answer.availableExceptions()).isEmpty();
        assertThat(answer.reviewPolicy()).isEqualTo(ReviewPolicy.PRESUMPTION_OF_APPROVAL);
        Account country = answer.account(Account.Kind.COUNTRY).orElseThrow();
        assertThat(country.fits()).isTrue();
        assertThat(country.leftTpp()).contains(Tpp.of(172_880_000));
        assertThat(answer.citations())
                .contains("15 CFR 742.6(b)(10)(iii)(B)(1)", "15 CFR 742.6(a)(6)(iii)(A)", "15 CFR 740.29(d)");
        assertThat(answer.ruleSetHash()).hasSize(64);
        assertThat(answer.reasons())
                .contains("This adds 617,120,000 TPP to the allocation of Malaysia, of which 0 is used, and leaves 172,880,000 of 790,000,000.");
    }

    @Test
    void an_h100_has_tpp_15832_and_density_19_45() {
        var item = rules.classify(List.of(Item.ofChip("nvidia-h100-sxm5-80gb", 1))).get(0);

        assertThat(item.tpp()).isEqualTo(Tpp.of(15_832));
        assertThat(item.performanceDensity()).isEqualByComparingTo("19.45");
        assertThat(item.eccn()).isEqualTo("3A090.a");
    }
}
