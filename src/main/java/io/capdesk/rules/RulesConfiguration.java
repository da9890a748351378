package io.capdesk.rules;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the law, the chips and the countries once, at the start; what is broken ends the start here. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RulesConfiguration.class);

    /** A String: Spring's editor for a Path would look on the classpath first. */
    @Bean
    ConfigFiles ruleFiles(@Value("${capdesk.config-folder:./config}") String folder) {
        return new ConfigFiles(Path.of(folder));
    }

    @Bean
    ChipCatalogue chipCatalogue(ConfigFiles ruleFiles) {
        return ChipFile.read(ruleFiles);
    }

    @Bean
    Countries countries(ConfigFiles ruleFiles) {
        return CountryFiles.read(ruleFiles);
    }

    @Bean
    SecurityRequirements securityRequirementsOfLaw(ConfigFiles ruleFiles) {
        return SecurityRequirements.read(ruleFiles);
    }

    @Bean
    Rules rules(ConfigFiles ruleFiles, ChipCatalogue chips, Countries countries,
            @Value("${capdesk.rule-set:RS-DIFF}") String deskRuleSet) {
        Rules rules = new Rules(new RuleSetFiles(ruleFiles, countries).readAll(), deskRuleSet, chips, countries);
        LOG.info("Rule set of the desk: {} from {} ({}), SHA-256 {}", deskRuleSet,
                ruleFiles.read("rulesets/" + deskRuleSet + ".yaml").origin(), rules.deskRuleSet().standing(),
                rules.deskRuleSet().hash());
        return rules;
    }
}
