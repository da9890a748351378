package io.capdesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @Test
    void cellsAreQuotedAsRfc4180Says() {
        assertThat(CsvTable.of(List.of(List.of("plain", "a,b", "say \"x\"", "two\nlines"), List.of("1", "", "3", "4"))))
                .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n1,,3,4\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void nothingIsReadAsAFormula(String cell) {
        assertThat(CsvTable.of(List.of(List.of(cell)))).startsWith("'" + cell);
    }
}
