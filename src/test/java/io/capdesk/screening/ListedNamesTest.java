package io.capdesk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agencies write several names into one. */
class ListedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Osaka Trading Co.                                          | Osaka Trading Co.",
            "JIE LUO -AKA- IVY LUO                                      | JIE LUO; IVY LUO",
            "Mike Igor a/k/a Maru Pan                                   | Mike Igor; Maru Pan",
            "Huawei Co. (Huawei). Affiliated Entity: Huawei Mobile Ltd. | Huawei Co.; Huawei; Huawei Mobile Ltd.",
            "Jiangsu Leidian Technology Company (JLTC)                  | Jiangsu Leidian Technology Company; JLTC",
            "Huawei Device (Dongguan) Co., Ltd.                         | Huawei Device (Dongguan) Co., Ltd."})
    void eachIsCompared(String written, String names) {
        ListEntry entry = new ListEntry("EL:1", "EL", "Entity List (EL)", null, null, written, List.of(), List.of(), List.of(),
                "", "", "", "", "");
        assertThat(ListedNames.of(entry)).contains(written).containsAll(Arrays.asList(names.split("; ")));
        assertThat(ListedNames.of(entry)).doesNotContain("Os", "Trading Co.", "Dongguan");
    }
}
