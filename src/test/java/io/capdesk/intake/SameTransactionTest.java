package io.capdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.intake.ApplicationForm.Extras;
import io.capdesk.intake.ApplicationForm.Shipment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two applications for one consignee are the same transaction. */
@Cites("15 CFR 748.4(f)")
class SameTransactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # order         | items                | to | other order    | other items          | to | same
            PO-2026/0017    | gb200 10             | MY | po 2026 0017   | gb200 10             | MY | true
            PO-2026/0017    | gb200 10             | MY | PO.2026.0017   | gb200 500            | MY | true
            PO-2026/0017    | gb200 10, h100 5     | MY | PO-2026/0017   | h100 7               | MY | true
            PO-2026/0017    | gb200 10             | MY | PO-2026/0017   | h100 10              | MY | false
            PO-2026/0017    | gb200 10             | MY | PO-2026/0018   | gb200 10             | MY | false
            PO-2026/0017    | gb200 10             | MY | PO-2026/0017   | gb200 10             | IN | false
            PO-2026/0017    | gb200 10             | MY | -              | gb200 10             | MY | true
            PO-2026/0017    | gb200 10             | MY | -              | gb200 11             | MY | false
            -               | gb200 10, h100 5     | MY | -              | h100 5, gb200 10     | MY | true
            -               | gb200 10, h100 5     | MY | -              | gb200 10             | MY | false
            -               | gb200 10             | MY | -              | gb200 10             | SA | false
            --/--           | gb200 10             | MY | ..             | gb200 10             | MY | true
            \u0130\u015f 7 | gb200 10             | MY | \u0130\u015e-7 | gb200 9              | MY | true
            """)
    void ordersAndItemsSayIt(String order, String items, String to, String otherOrder, String otherItems, String otherTo, boolean same) {
        var first = form(order, items, to);
        var second = form(otherOrder, otherItems, otherTo);

        assertThat(SameTransaction.of(first, second)).isEqualTo(same);
        assertThat(SameTransaction.of(second, first)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Acme,X-1, ACME ,x1,true", "Acme,X-1,Acme,X-2,false"})
    void itemsThatAreDescribedAreComparedByMakerAndModel(String maker, String model, String otherMaker, String otherModel, boolean same) {
        assertThat(SameTransaction.of(described(maker, model), described(otherMaker, otherModel))).isEqualTo(same);
    }

    private static ApplicationForm described(String maker, String model) {
        return form(null, "gb200 1", "MY").withItems(List.of(new ItemLine(ItemLine.Kind.SPECIFICATION, "", "", "3", "", maker, model, "", "", "",
                null, null)));
    }

    private static ApplicationForm form(String order, String items, String to) {
        return new ApplicationForm(new Shipment(to, "EXPORT", "", ""), ApplicationForm.EMPTY.consignee(), List.of(),
                Arrays.stream(items.split(", ")).map(item -> item.split(" "))
                        .map(item -> ItemLine.ofChip("nvidia-" + item[0], item[1], "")).toList(),
                ApplicationForm.EMPTY.use(), new Extras("", order, "", "", "", "", "", "", null), ApplicationForm.EMPTY.applicant());
    }
}
