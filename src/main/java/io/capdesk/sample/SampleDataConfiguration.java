package io.capdesk.sample;

import io.capdesk.access.Applicants;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.SaveDraft;
import io.capdesk.letters.Papers;
import io.capdesk.notices.FileNotice;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.workflow.StaffQueue;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code --capdesk.sample-data=true}. Without it the desk has nothing of all this. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("capdesk.sample-data")
class SampleDataConfiguration {

    @Bean
    SampleAccounts sampleAccounts(StaffRegister register, StaffDirectory directory, Applicants applicants,
            OneTimePasswords passwords) {
        return new SampleAccounts(register, directory, applicants, passwords);
    }

    @Bean
    FileDeal fileDeal(Drafts drafts, SaveDraft save, RegisterApplication register, Papers papers, DocumentStore documents,
            ChipCatalogue chips, Countries countries) {
        return new FileDeal(drafts, save, new PurchaseOrder(papers, documents, chips, countries), register);
    }

    @Bean
    AdvanceDeal advanceDeal(SampleAccounts accounts, Drafts drafts, Applications applications, StaffQueue queue,
            FileNotice notices, Clock clock) {
        return new AdvanceDeal(accounts, drafts, applications, queue, notices, clock);
    }

    @Bean
    SampleData sampleData(JdbcClient jdbc, SampleAccounts accounts, FileDeal file, AdvanceDeal advance,
            Applications applications, TransactionTemplate transaction, Clock clock) {
        return new SampleData(SampleFile.shipped().deals(), new SampleRows(jdbc), accounts, file, advance, applications,
                transaction, clock);
    }

    /** Off with {@code capdesk.sample-data-scheduled=false}: tests drive the rounds themselves. */
    @Bean
    @ConditionalOnProperty(name = "capdesk.sample-data-scheduled", havingValue = "true", matchIfMissing = true)
    SampleDataAtStart sampleDataAtStart(SampleData data) {
        return new SampleDataAtStart(data);
    }
}
