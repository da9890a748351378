package io.capdesk.workflow.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.Cites;
import io.capdesk.delegation.DelegationTable.Facts;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of the table of delegations, what it covers and what it stops short of. */
@Cites("15 CFR 750.3(b)(1)")
class DelegationTableTest {

    private static final File FILE = new File("bpmn/delegation-of-authority.dmn");
    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final List<String> ECCNS = List.of("3A090.a", "3A090.b", "4A090.a", "4A090.b", "4E091", "5A992.z.b", "none");
    private static final List<String> TIERS = List.of("BARRED", "AIA", "GOVERNMENT_ASSURANCE", "MIDDLE", "none");
    private static final List<String> END_USES = List.of("GENERAL", "MANUFACTURING", "MODEL_TRAINING", "STORAGE");

    /** A case that the line covers, by the name of the line. */
    private static final Map<String, Facts> COVERED = new TreeMap<>(Map.of(
            "STATE-1", facts("STATE", "3A090.b", "MIDDLE", 26_900_000, "GENERAL", true),
            "STATE-2", facts("STATE", "none", "MIDDLE", 0, "MODEL_TRAINING", false),
            "DEFENSE-1", facts("DEFENSE", "4A090.b", "AIA", 1, "STORAGE", true),
            "DEFENSE-2", facts("DEFENSE", "none", "AIA", 0, "GENERAL", false),
            "ENERGY-1", facts("ENERGY", "4A090.b", "MIDDLE", 900_000_000, "MANUFACTURING", false),
            "ENERGY-2", facts("ENERGY", "3A090.a", "AIA", 26_900_000, "GENERAL", false),
            "ENERGY-3", facts("ENERGY", "none", "MIDDLE", 0, "GENERAL", false)));

    private final DmnDecision decision = read();

    @Test
    void noTwoLinesMayMeetAndEachIsTried() {
        var table = Dmn.readModelFromFile(FILE).getModelElementsByType(DecisionTable.class).iterator().next();
        assertThat(table.getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        table.getRules().forEach(DelegationTableTest::print);
        assertThat(table.getRules()).extracting(rule -> text(rule.getOutputEntries().iterator().next().getTextContent()))
                .containsExactlyInAnyOrderElementsOf(COVERED.keySet());
    }

    @ParameterizedTest
    @MethodSource("covered")
    void everyLineCoversItsCase(String line) {
        assertThat(line(COVERED.get(line))).isEqualTo(line);
    }

    static Stream<String> covered() {
        return COVERED.keySet().stream();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # agency, ECCN,      tier,    TPP,       end use,        listed, excepted
            STATE,    3A090.b,   MIDDLE,  26900001,  GENERAL,        false,  true
            STATE,    3A090.b,   MIDDLE,  1,         GENERAL,        false,  false
            STATE,    3A090.b,   MIDDLE,  1,         MODEL_TRAINING, false,  true
            STATE,    3A090.a,   AIA,     1,         GENERAL,        false,  true
            STATE,    none,      BARRED,  0,         GENERAL,        false,  false
            DEFENSE,  4A090.b,   MIDDLE,  26900001,  GENERAL,        false,  true
            DEFENSE,  4A090.b,   GOVERNMENT_ASSURANCE, 1, GENERAL,   false,  true
            DEFENSE,  none,      none,    0,         GENERAL,        false,  false
            ENERGY,   3A090.b,   MIDDLE,  1,         MODEL_TRAINING, false,  false
            ENERGY,   3A090.a,   MIDDLE,  1,         GENERAL,        false,  true
            ENERGY,   3A090.a,   AIA,     26900001,  GENERAL,        false,  true
            ENERGY,   4E091,     AIA,     0,         GENERAL,        false,  true
            ENERGY,   5A992.z.b, AIA,     1,         GENERAL,        false,  true
            JUSTICE,  none,      AIA,     0,         GENERAL,        false,  true
            """)
    void whatNoLineCoversTheAgencySees(String agency, String eccn, String tier, long tpp, String endUse, boolean listed, boolean excepted) {
        assertThat(line(new Facts(agency, eccn, tier, tpp, endUse, listed, excepted))).isNull();
    }

    @Test
    void whereAPartyMayBeListedEveryAgencySeesTheCase() {
        COVERED.values().forEach(one -> assertThat(line(new Facts(one.agency(), one.eccn(), one.tier(), one.tpp(), one.endUse(), true,
                one.excepted()))).as("%s", one).isNull());
    }

    /** The engine refuses two lines that meet; so asking everything proves that none do. */
    @Test
    void noTwoLinesMeetOneItem() {
        for (String agency : List.of("STATE", "DEFENSE", "ENERGY")) {
            for (String eccn : ECCNS) {
                for (String tier : TIERS) {
                    for (String endUse : END_USES) {
                        for (long tpp : List.of(0L, 26_900_000L, 26_900_001L)) {
                            String line = line(new Facts(agency, eccn, tier, tpp, endUse, false, true));
                            assertThat(line == null || line.startsWith(agency)).isTrue();
                            assertThat(line == null || !tier.equals("BARRED")).isTrue();
                        }
                    }
                }
            }
        }
    }

    private String line(Facts facts) {
        var met = ENGINE.evaluateDecisionTable(decision, DelegationDecision.variables(facts)).getSingleResult();
        return met == null ? null : met.getEntry("line");
    }

    private static Facts facts(String agency, String eccn, String tier, long tpp, String endUse, boolean excepted) {
        return new Facts(agency, eccn, tier, tpp, endUse, false, excepted);
    }

    private static void print(Rule rule) {
        System.out.println(Stream.concat(rule.getInputEntries().stream().map(entry -> entry.getTextContent()),
                rule.getOutputEntries().stream().map(entry -> entry.getTextContent())).map(String::strip)
                .map(text -> text.isEmpty() ? "-" : text).reduce((a, b) -> a + " | " + b).orElseThrow());
    }

    private static String text(String entry) {
        return entry.strip().replaceAll("^\"|\"$", "");
    }

    private static DmnDecision read() {
        try (var file = new FileInputStream(FILE)) {
            return ENGINE.parseDecision(DelegationDecision.KEY, file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
