package io.capdesk.workflow.licenseapplication;

import io.capdesk.allocation.Answer;
import io.capdesk.holds.SendStatusLetter;
import io.capdesk.initialreview.EscalateInitialReview;
import io.capdesk.intake.AcknowledgeApplication;
import io.capdesk.intake.ClassifyItems;
import io.capdesk.intake.DetermineRequirement;
import io.capdesk.intake.ReserveAllocation;
import io.capdesk.intake.ScreenParties;
import io.capdesk.license.IssueLicense;
import io.capdesk.license.SendLicense;
import io.capdesk.workflow.NamedInModels;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automatic steps of a license application: each makes one call into one module. */
@Configuration(proxyBeanMethods = false)
class ApplicationSteps {

    @Bean
    @NamedInModels
    JavaDelegate classifyItems(ClassifyItems action) {
        return execution -> LicenseApplicationProcess.TPP.set(
                execution, action.classify(execution.getProcessBusinessKey()).words());
    }

    @Bean
    @NamedInModels
    JavaDelegate determineRequirement(DetermineRequirement action) {
        return execution -> LicenseApplicationProcess.LICENSE_REQUIRED.set(
                execution, action.determine(execution.getProcessBusinessKey()));
    }

    @Bean
    @NamedInModels
    JavaDelegate sendNoLicenseNotice(AcknowledgeApplication action) {
        return execution -> action.noLicenseRequired(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate checkAllocation(ReserveAllocation action) {
        return execution -> LicenseApplicationProcess.ALLOCATION.set(
                execution, action.reserve(execution.getProcessBusinessKey()).map(ApplicationSteps::code).orElse("NONE"));
    }

    @Bean
    @NamedInModels
    JavaDelegate screenParties(ScreenParties action) {
        return execution -> action.screen(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate acknowledgeApplication(AcknowledgeApplication action) {
        return execution -> action.underReview(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate escalateInitialReview(EscalateInitialReview action) {
        return execution -> action.escalate(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate sendStatusLetter(SendStatusLetter action) {
        return execution -> action.send(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate issueLicense(IssueLicense action) {
        return execution -> action.issue(execution.getProcessBusinessKey());
    }

    @Bean
    @NamedInModels
    JavaDelegate sendLicense(SendLicense action) {
        return execution -> action.send(execution.getProcessBusinessKey());
    }

    private static String code(Answer answer) {
        if (answer instanceof Answer.Exists stored) {
            return code(stored.original());
        }
        if (answer instanceof Answer.Reserved) {
            return "RESERVED";
        }
        if (answer instanceof Answer.BehindOthers) {
            return "BEHIND_OTHERS";
        }
        if (answer instanceof Answer.AllocationMet) {
            return "ALLOCATION_MET";
        }
        throw new IllegalStateException("The ledger holds another claim under this control number: " + answer);
    }
}
