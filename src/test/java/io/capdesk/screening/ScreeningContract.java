package io.capdesk.screening;

import static io.capdesk.screening.Disposition.CLEARED;
import static io.capdesk.screening.Disposition.CONFIRMED;
import static io.capdesk.screening.Disposition.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.audit.AuditTrail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What screening promises on every database. A small list stands in for the shipped one. */
@SpringBootTest(classes = ScreeningSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        ScreeningSlice.SCHEMA, "spring.sql.init.mode=always", "capdesk.screening.scheduled=false",
        "spring.datasource.hikari.minimum-idle=1"})
abstract class ScreeningContract {

    static final String HEADER = "source,entity_number,type,name,alt_names,countries,license_policy\n";
    static final String NORTHWIND = "Entity List (EL) - BIS,,,\"Northwind Chip Technologies Co., Ltd.\",NWCT Semi,CN,Presumption of denial\n";
    static final String FABRIKAM = "Unverified List (UVL) - BIS,,,Fabrikam Photonics GmbH,,DE,\n";
    static final String CONTOSO = "Specially Designated Nationals (SDN) - Treasury Department,77,Entity,Contoso Machinery LLC,,RU,\n";
    static final String VESSEL = "Specially Designated Nationals (SDN) - Treasury Department,78,Vessel,PELICAN,,,\n";

    static final Person OFFICER = new Person("officer", "Officer", null, Set.of(Role.LICENSING_OFFICER), null);
    static final Person ADMINISTRATOR = new Person("admin", "Administrator", null, Set.of(Role.ADMINISTRATOR), null);
    static final String REASON = "Another company: its seat and its trade are different.";

    static final ScreenedParty LISTED = new ScreenedParty("ultimate consignee", "Northwind Chip Tecnologies Ltd", null, "CN");
    static final ScreenedParty LATER = new ScreenedParty("purchaser", "Tailspin Robotics Ltd", null, "SG");
    static final ScreenedParty CLEAN = new ScreenedParty("end user", "Adventure Works Cloud Berhad", "1 Jalan Satu", "MY");

    @TempDir
    static Path config;

    @DynamicPropertySource
    static void smallList(DynamicPropertyRegistry registry) {
        registry.add("capdesk.config-folder", () -> {
            try {
                Path folder = Files.createDirectories(config.resolve("screening"));
                Files.write(folder.resolve("csl-2030-01-01.csv.gz"), packed(HEADER + NORTHWIND + FABRIKAM + CONTOSO + VESSEL));
                return config.toString();
            } catch (IOException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        });
    }

    @Autowired
    Screening screening;
    @Autowired
    ScreeningList list;
    @Autowired
    DisposeOfHit disposeOfHit;
    @Autowired
    ImportScreeningList importList;
    @Autowired
    Rescreening rescreening;
    @Autowired
    ScreeningSlice.FakeCases cases;
    @Autowired
    AuditTrail audit;
    @Autowired
    JdbcClient jdbc;

    final String controlNumber = "Z" + (100_000 + new Random().nextInt(900_000));

    @BeforeEach
    @AfterEach
    void noCases() {
        cases.cases.clear();
        cases.facts.clear();
        cases.failing = null;
    }

    static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    ListImport imported(String rows) throws IOException {
        return importList.importList(ADMINISTRATOR, "csl-2030-02-01.csv",
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    /** Rows of no company, so that every import is another file. */
    static String other() {
        return "Denied Persons List (DPL) - BIS,,,Qx" + UUID.randomUUID() + ",,,\n";
    }

    Hit hit() {
        return screening.screen(controlNumber, List.of(LISTED)).open().get(0);
    }

    @Test
    void aListedPartyIsAHitAndAnotherIsNone() {
        Screened screened = screening.screen(controlNumber, List.of(LISTED, CLEAN));
        assertThat(screened.newHits()).singleElement().satisfies(hit -> {
            assertThat(hit.party()).isEqualTo(LISTED);
            assertThat(hit.list()).isEqualTo("EL");
            assertThat(hit.score()).isBetween(85, 99);
            assertThat(hit.explanation()).contains("\"northwind\" equals", "\"tecnologies\" ≈ \"technologies\"",
                    "legal form ltd of the party ignored", "country agrees (CN)");
            assertThat(hit.disposition()).isEqualTo(OPEN);
            assertThat(list.find(hit.entryId())).get().extracting(ListEntry::licensePolicy).isEqualTo("Presumption of denial");
        });
        assertThat(screening.openHits(controlNumber)).isEqualTo(screened.open()).isEqualTo(screening.hits(controlNumber));
        assertThat(audit.of(controlNumber)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("SCREEN_PARTIES");
            assertThat(entry.reason()).contains("2 parties", "1 new possible hits");
        });
    }

    @Test
    void screeningTwiceChangesNothing() {
        screening.screen(controlNumber, List.of(LISTED, CLEAN));
        List<Hit> hits = screening.hits(controlNumber);
        Screened again = screening.screen(controlNumber, List.of(CLEAN, LISTED));
        assertThat(again.newHits()).isEmpty();
        assertThat(again.open()).isEqualTo(hits);
        assertThat(audit.of(controlNumber)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from screening_run where control_number = ?").param(controlNumber)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void countryAndAddressMoveTheScoreAndHideNothing() {
        ScreenedParty elsewhere = new ScreenedParty("end user", LISTED.name(), null, "BR");
        Screened screened = screening.screen(controlNumber, List.of(LISTED, elsewhere));
        assertThat(screened.open()).hasSize(2);
        assertThat(screened.open().get(0).party()).isEqualTo(LISTED);
        assertThat(screened.open().get(1).score()).isLessThan(screened.open().get(0).score());
        assertThat(screened.open().get(1).explanation()).contains("country differs (party BR, listed CN)");
    }

    @Test
    void absurdPartiesAreScreenedToo() {
        Screened screened = screening.screen(controlNumber, List.of(
                new ScreenedParty("end user", "x".repeat(100_000), "y".repeat(10_000), "Atlantis".repeat(50)),
                new ScreenedParty("end user", "\u202e", null, null), new ScreenedParty("end user", " ", null, null),
                new ScreenedParty("end user", null, null, null)));
        assertThat(screened.open()).isEmpty();
    }

    @Test
    void anOfficerClearsAHit() {
        Hit hit = hit();
        assertThat(disposeOfHit.dispose(OFFICER, hit.id(), OPEN, CLEARED, REASON)).isEmpty();
        assertThat(screening.openHits(controlNumber)).isEmpty();
        assertThat(screening.hits(controlNumber)).singleElement().satisfies(cleared -> {
            assertThat(cleared).extracting(Hit::disposition, Hit::disposedBy, Hit::reason)
                    .containsExactly(CLEARED, "officer", REASON);
            assertThat(cleared.disposedAt()).isNotNull();
        });
        assertThat(audit.of(controlNumber)).last().satisfies(entry -> {
            assertThat(entry).extracting(AuditTrail.Entry::actor, AuditTrail.Entry::action)
                    .containsExactly("officer", "DISPOSE_OF_HIT_CLEARED");
            assertThat(entry.reason()).contains("Northwind", REASON);
        });
    }

    @Test
    void aDispositionIsRefusedByName() {
        UUID hit = hit().id();
        for (Role role : Role.values()) {
            if (role != Role.LICENSING_OFFICER) {
                assertThat(disposeOfHit.dispose(new Person("p", "P", null, Set.of(role), null), hit, OPEN, CLEARED, REASON))
                        .as(role.name()).contains(ScreeningRefusal.NOT_PERMITTED);
            }
        }
        assertThat(disposeOfHit.dispose(OFFICER, UUID.randomUUID(), OPEN, CLEARED, REASON)).contains(ScreeningRefusal.NOT_FOUND);
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, null, REASON)).contains(ScreeningRefusal.DISPOSITION_MISSING);
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, OPEN, REASON)).contains(ScreeningRefusal.DISPOSITION_MISSING);
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, CLEARED, "  not him             ")).contains(ScreeningRefusal.REASON_TOO_SHORT);
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, CLEARED, null)).contains(ScreeningRefusal.REASON_TOO_SHORT);
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, CLEARED, "x".repeat(3001))).contains(ScreeningRefusal.REASON_TOO_LONG);
        assertThat(screening.openHits(controlNumber)).hasSize(1);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        UUID hit = hit().id();
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, CONFIRMED, REASON)).isEmpty();
        assertThat(disposeOfHit.dispose(OFFICER, hit, OPEN, CLEARED, REASON)).contains(ScreeningRefusal.DISPOSED_MEANWHILE);
        assertThat(disposeOfHit.dispose(OFFICER, hit, CONFIRMED, CLEARED, REASON)).isEmpty();
        assertThat(screening.hits(controlNumber)).extracting(Hit::disposition).containsExactly(CLEARED);
    }

    @Test
    void oneReasonDisposesOfAListedPersonOnAllListsInAllParts() throws IOException {
        imported(NORTHWIND + "Unverified List (UVL) - BIS,,,Technologies Northwind Chip Limited,,CN,\n"
                + FABRIKAM + other());
        var again = new ScreenedParty("purchaser", LISTED.name(), null, "CN");
        screening.screen(controlNumber, List.of(LISTED, again, new ScreenedParty("end user", "Fabrikam Photonics", null, "DE")));
        var groups = screening.groups(controlNumber);
        var person = groups.stream().filter(group -> group.hits().size() == 4).findFirst().orElseThrow();
        var other = groups.stream().filter(group -> !group.equals(person)).findFirst().orElseThrow();
        assertThat(person.hits()).extracting(Hit::list).contains("EL", "UVL");
        assertThat(person.hits()).extracting(hit -> hit.party().role()).contains("ultimate consignee", "purchaser");

        var mixed = Map.of(person.hits().get(0).id(), OPEN, other.hits().get(0).id(), OPEN);
        assertThat(disposeOfHit.dispose(OFFICER, mixed, CLEARED, REASON)).contains(ScreeningRefusal.NOT_ONE_PERSON);
        assertThat(disposeOfHit.dispose(OFFICER, Map.of(), CLEARED, REASON)).contains(ScreeningRefusal.HITS_MISSING);
        var seen = person.hits().stream().limit(3).collect(Collectors.toMap(Hit::id, Hit::disposition));
        assertThat(disposeOfHit.dispose(OFFICER, seen, CLEARED, REASON)).isEmpty();
        var all = person.hits().stream().collect(Collectors.toMap(Hit::id, Hit::disposition));
        assertThat(disposeOfHit.dispose(OFFICER, all, CONFIRMED, REASON)).as("all or none").contains(ScreeningRefusal.DISPOSED_MEANWHILE);
        assertThat(screening.hits(controlNumber)).filteredOn(hit -> hit.disposition() == CLEARED).hasSize(3)
                .allSatisfy(hit -> assertThat(hit.reason()).isEqualTo(REASON));
        assertThat(screening.groups(controlNumber).get(0).open()).as("open ones first").isPositive();
        assertThat(audit.of(controlNumber)).filteredOn(entry -> entry.action().equals("DISPOSE_OF_HIT_CLEARED")).hasSize(3);
        imported(NORTHWIND + FABRIKAM + CONTOSO + VESSEL + other());
    }

    @Test
    void aNewerListIsReportedAndCasesAreScreenedAgain() throws IOException {
        Hit cleared = hit();
        disposeOfHit.dispose(OFFICER, cleared.id(), OPEN, CLEARED, REASON);
        cases.cases.add(new ScreenedCase(controlNumber, List.of(LISTED, LATER)));
        int before = list.inForce().version();
        ListImport outcome = imported(NORTHWIND + FABRIKAM + CONTOSO.replace("Contoso Machinery LLC,", "Contoso Machinery LLC,Contoso Works")
                + "Entity List (EL) - BIS,,,Tailspin Robotics Ltd.,,SG,\n" + other());
        ListImport.Imported imported = (ListImport.Imported) outcome;
        assertThat(imported.changes().added()).extracting(ListEntry::name).contains("Tailspin Robotics Ltd.");
        assertThat(imported.changes().changed()).extracting(ListEntry::id).contains("SDN:77");
        assertThat(imported.changes().report()).contains("added", "changed", "Tailspin Robotics Ltd.");
        assertThat(list.inForce()).extracting(ListVersion::version, version -> version.publishedOn().toString(), ListVersion::importedBy)
                .containsExactly(before + 1, "2030-02-01", "admin");
        assertThat(audit.of(ImportScreeningList.RECORD)).last().satisfies(entry ->
                assertThat(entry.action()).isEqualTo("IMPORT_SCREENING_LIST"));

        assertThat(rescreening.due()).isTrue();
        assertThat(rescreening.rescreen()).satisfies(result -> {
            assertThat(result.cases()).isEqualTo(1);
            assertThat(result.newHits()).isEqualTo(1);
        });
        assertThat(rescreening.due()).isFalse();
        assertThat(cases.facts).singleElement().satisfies(fact -> {
            assertThat(fact.controlNumber()).isEqualTo(controlNumber);
            assertThat(fact.hits()).extracting(Hit::listedName).containsExactly("Tailspin Robotics Ltd.");
        });
        assertThat(screening.hits(controlNumber)).extracting(Hit::disposition).containsExactlyInAnyOrder(CLEARED, OPEN);
        assertThat(rescreening.rescreen().newHits()).isZero();
        assertThat(cases.facts).hasSize(1);
    }

    @Test
    void aClearedEntryThatChangedIsAskedAgain() throws IOException {
        disposeOfHit.dispose(OFFICER, hit().id(), OPEN, CLEARED, REASON);
        assertThat(imported(NORTHWIND.replace("NWCT Semi", "NWCT Semi; Northwind " + UUID.randomUUID()) + FABRIKAM + CONTOSO + other()))
                .isInstanceOf(ListImport.Imported.class);
        assertThat(screening.screen(controlNumber, List.of(LISTED)).newHits()).hasSize(1);
        assertThat(screening.hits(controlNumber)).extracting(Hit::disposition).containsExactlyInAnyOrder(CLEARED, OPEN);
    }

    @Test
    void oneCaseThatFailsHoldsUpNoOther() throws IOException {
        imported(NORTHWIND + FABRIKAM + CONTOSO + other());
        cases.cases.add(new ScreenedCase("Z000001", List.of(LISTED)));
        cases.cases.add(new ScreenedCase(controlNumber, List.of(LISTED)));
        cases.failing = "Z000001";
        assertThat(rescreening.rescreen().failed()).containsExactly("Z000001");
        assertThat(screening.openHits("Z000001")).isEmpty();
        assertThat(screening.openHits(controlNumber)).hasSize(1);
        assertThat(rescreening.due()).isTrue();
        cases.failing = null;
        assertThat(rescreening.rescreen().failed()).isEmpty();
        assertThat(screening.openHits("Z000001")).hasSize(1);
        jdbc.sql("delete from screening_hit where control_number = 'Z000001'").update();
        jdbc.sql("delete from screening_run where control_number = 'Z000001'").update();
    }

    @Test
    void aBrokenFileLeavesTheListInForce() throws IOException {
        ListVersion before = list.inForce();
        assertThat(imported(NORTHWIND + FABRIKAM + "Entity List (EL) - BIS,,,cut")).isEqualTo(new ListImport.Broken(4,
                "the row has 4 cells where the header has 7"));
        assertThat(imported(NORTHWIND)).isInstanceOfSatisfying(ListImport.Broken.class,
                broken -> assertThat(broken.reason()).contains("cut off"));
        assertThat(importList.importList(OFFICER, "csl.csv", new ByteArrayInputStream(new byte[0])))
                .isEqualTo(new ListImport.NotPermitted(ScreeningRefusal.NOT_PERMITTED_TO_IMPORT));
        assertThat(list.inForce()).isEqualTo(before);
    }

    @Test
    void theSameFileTwiceIsOneVersion() throws IOException {
        String rows = NORTHWIND + FABRIKAM + CONTOSO + other();
        assertThat(imported(rows)).isInstanceOf(ListImport.Imported.class);
        assertThat(imported(rows)).isInstanceOf(ListImport.Same.class);
    }

    @Test
    void theCommandLineReportsOrFails() throws IOException {
        Path file = Files.writeString(config.resolve("csl-2030-03-01.csv"), HEADER + NORTHWIND + FABRIKAM + CONTOSO + other());
        assertThat(new ImportAtStart(importList, rescreening, null, file.toString()).report())
                .contains("of 2030-03-01 is in force", "1 added", "cases screened again");
        Files.writeString(file, HEADER + "nonsense\n");
        assertThatThrownBy(() -> new ImportAtStart(importList, rescreening, null, file.toString()).report())
                .isInstanceOf(ListNotImported.class).hasMessageContaining("line 2");
        assertThatThrownBy(() -> new ImportAtStart(importList, rescreening, null, config.resolve("none.csv").toString()).report())
                .isInstanceOf(ListNotImported.class).hasMessageContaining("cannot be read");
    }
}
