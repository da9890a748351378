package io.capdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RulesConfigurationTest {

    private final ApplicationContextRunner desk =
            new ApplicationContextRunner().withUserConfiguration(RulesConfiguration.class);

    @TempDir
    Path beside;

    @Test
    void the_copy_in_the_program_is_read_where_no_folder_lies_beside_it() {
        desk.withPropertyValues("capdesk.config-folder=" + beside.resolve("nowhere")).run(context -> {
            assertThat(context.getBean(Rules.class).deskRuleSet().id()).isEqualTo("RS-DIFF");
            assertThat(context.getBean(ChipCatalogue.class).all()).hasSize(170);
            assertThat(context.getBean(Countries.class).all()).hasSize(249);
        });
    }

    @Test
    void a_file_beside_the_program_wins_and_a_mistake_in_it_ends_the_start_with_file_line_and_reason() throws IOException {
        Path file = changed("limitTpp: 790000000", "limitTpp: 790 million");

        desk.withPropertyValues("capdesk.config-folder=" + beside).run(context -> {
            BrokenRuleSet broken = (BrokenRuleSet) rootOf(context.getStartupFailure());
            assertThat(broken.file()).isEqualTo(file.toString());
            assertThat(Files.readAllLines(file).get(broken.line() - 1)).contains("790 million");
            assertThat(broken.reason()).contains("790 million", "allocation.limitTpp");
        });
    }

    @Test
    void an_unknown_property_is_a_mistake_and_not_a_comment() throws IOException {
        changed("sources:", "sauces:");

        desk.withPropertyValues("capdesk.config-folder=" + beside)
                .run(context -> assertThat(rootOf(context.getStartupFailure()))
                        .isInstanceOf(BrokenRuleSet.class)
                        .hasMessageContaining("\"sauces\" is not known here"));
    }

    @Test
    void a_desk_rule_set_that_is_not_there_ends_the_start() {
        desk.withPropertyValues("capdesk.rule-set=RS-NONE")
                .run(context -> assertThat(rootOf(context.getStartupFailure()))
                        .isInstanceOf(BrokenRuleSet.class)
                        .hasMessageContaining("capdesk.rule-set names it"));
    }

    private Path changed(String what, String by) throws IOException {
        Path file = Files.createDirectories(beside.resolve("rulesets")).resolve("RS-DIFF.yaml");
        return Files.writeString(
                file, Files.readString(Path.of("config/rulesets/RS-DIFF.yaml")).replace(what, by));
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null || failure instanceof BrokenRuleSet ? failure : rootOf(failure.getCause());
    }
}
