package io.capdesk.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.screening.matching.TestNames;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped list: whole, quickly searched, and silent about ordinary names. */
class ShippedListTest {

    @Test
    void isWhole() {
        List<ListEntry> entries = TestNames.shippedEntries();
        assertThat(entries).hasSize(25_921);
        assertThat(entries.stream().map(ListEntry::id).distinct()).hasSize(25_921);
        assertThat(entries.stream().mapToInt(entry -> entry.aliases().size()).sum()).isEqualTo(31_263);
        assertThat(entries.stream().map(ListEntry::list).distinct()).containsExactlyInAnyOrder("SDN", "EL", "DPL", "DTC", "SSI",
                "UVL", "ISN", "PLC", "MEU", "CMIC", "MBS", "CAP");
    }

    @Test
    void aNameTakesMilliseconds() {
        Random random = new Random(7);
        List<String> names = random.ints(1000, 0, 25_921).mapToObj(n -> TestNames.shippedEntries().get(n).name()).toList();
        names.forEach(name -> TestNames.shipped().find(name, TestNames.THRESHOLD));
        long began = System.nanoTime();
        int hits = names.stream().mapToInt(name -> TestNames.shipped().find(name, TestNames.THRESHOLD).size()).sum();
        double milliseconds = (System.nanoTime() - began) / 1e6 / names.size();
        PrintStream console = System.out;
        console.println(String.format(Locale.ROOT, "%.1f ms and %.1f hits a listed name", milliseconds, hits / 1000.0));
        // ten times what it takes on a quiet machine
        assertThat(milliseconds).isLessThan(100);
    }

    /** Parties of announced deals and words that are many names. */
    @ParameterizedTest
    @ValueSource(strings = {"NVIDIA Corporation", "Microsoft Corporation", "G42 Holding Ltd", "YTL AI Johor Sdn Bhd",
            "Reliance Industries Limited", "Taiwan Semiconductor Manufacturing Company", "Ali", "Kim", "Lee", "A", "AB",
            "Siemens AG", "Tata Consultancy Services", "Samsung Electronics", "Khazna Data Centers", "Alibaba Cloud", "Smith",
            "Yotta Data Services Private Limited", "Princeton Digital Group", "Global Trading Services LLC", "Technology Co., Ltd.",
            "Ocean Star Technologies Pte Ltd", "J. Smith", "Saudi Aramco", "HUMAIN"})
    void ordinaryNamesAreFewHits(String name) {
        assertThat(TestNames.shipped().find(name, TestNames.THRESHOLD)).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Huawei Tecnologies", "华为技术有限公司", "SMIC", "Hangzhou Hikvision Digital Tech", "Rosoboronexport",
            "Путин Владимир", "Inspur Group", "Лаборатория Касперского", "China Electronics Technology Grp Corp"})
    void listedOnesAreFound(String name) {
        assertThat(TestNames.shipped().find(name, TestNames.THRESHOLD)).isNotEmpty();
    }
}
