package io.capdesk.rules;

import java.nio.file.Path;

/** The rules as they ship, without Spring. */
final class TestRules {

    static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));
    static final Countries COUNTRIES = CountryFiles.read(FILES);
    static final ChipCatalogue CHIPS = ChipFile.read(FILES);

    private TestRules() {}

    static Rules rules() {
        return new Rules(new RuleSetFiles(FILES, COUNTRIES).readAll(), "RS-DIFF", CHIPS, COUNTRIES);
    }
}
