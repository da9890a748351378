package io.capdesk.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.capdesk.Capdesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house: who may know whom, and what nobody does. */
@AnalyzeClasses(packages = "io.capdesk", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @Test
    void modulesKeepTheirWallsAndArrows() {
        ApplicationModules.of(Capdesk.class).verify();
    }

    @ArchTest
    static final ArchRule arrowsRunDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("doors").definedBy("..portal..", "..officers..", "..managers..", "io.capdesk.api..",
                    "io.capdesk.administration..", "io.capdesk.sample..", "io.capdesk.operations..")
            .layer("workflow").definedBy("io.capdesk.workflow..")
            .layer("pages").definedBy("..pages..")
            .layer("desk").definedBy("..intake..", "io.capdesk.holds..", "io.capdesk.questions..", "io.capdesk.delegation..", "io.capdesk.initialreview..", "..securityreview..", "..interagency..", "io.capdesk.escalation..", "..decision..", "..license..", "..departure..", "..arrangement..", "..validatedenduser..",
                    "..letters..", "..screening..", "..notices..", "io.capdesk.accounts..", "io.capdesk.docket..",
                    "io.capdesk.commentreview..", "io.capdesk.commentsearch..", "io.capdesk.docketexchange..", "io.capdesk.apikeys..")
            .layer("ground").definedBy("..rules..", "..allocation..", "..deadlines..", "..documents..", "..caseload..",
                    "..access..", "..audit..", "..schedule..", "io.capdesk.names..")
            .whereLayer("doors").mayNotBeAccessedByAnyLayer()
            .whereLayer("pages").mayOnlyBeAccessedByLayers("doors")
            .whereLayer("workflow").mayOnlyBeAccessedByLayers("doors")
            .whereLayer("desk").mayOnlyBeAccessedByLayers("doors", "workflow");

    @ArchTest
    static final ArchRule onlyThreeRoomsKnowTheEngine = noClasses()
            .that(resideOutsideOfPackages("io.capdesk.workflow..", "io.capdesk.officers..", "io.capdesk.managers.."))
            .should().dependOnClassesThat(resideInAPackage("org.camunda.."));

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callConstructor(Date.class)
            .orShould().callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyOnePlaceMakesTheClock = noClasses()
            .that().haveNameNotMatching("io\\.capdesk\\.Time")
            .should().callMethod(Clock.class, "systemUTC")
            .orShould().callMethod(Clock.class, "systemDefaultZone");

    /** Such a stream holds its connection until somebody closes it: the pool runs dry one page at a time. */
    @ArchTest
    static final ArchRule rowsAreReadAsLists = noClasses()
            .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule countedAmountsAreExact = noFields()
            .that().areDeclaredInClassesThat().resideInAnyPackage("..rules..", "..allocation..")
            .should().haveRawType(double.class).orShould().haveRawType(Double.class)
            .orShould().haveRawType(float.class).orShould().haveRawType(Float.class);

    @ArchTest
    static final ArchRule nothingIsSharedByMutableStatics = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should().haveSimpleNameNotEndingWith("Util").andShould().haveSimpleNameNotEndingWith("Helper")
            .andShould().haveSimpleNameNotEndingWith("Manager").andShould().haveSimpleNameNotEndingWith("Impl")
            .andShould().haveNameNotMatching(".*[.$]Base[A-Z]\\w*");
}
