package io.capdesk.sample;

import io.capdesk.access.Applicants;
import io.capdesk.access.OneTimePasswords;
import io.capdesk.access.StaffDirectory;
import io.capdesk.access.StaffRegister;
import io.capdesk.docket.AnnounceDocument;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.KeepCommentFile;
import io.capdesk.docket.SubmitComment;
import io.capdesk.documents.DocumentStore;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.SaveDraft;
import io.capdesk.letters.Papers;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Questions;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.capdesk.securityreview.SaveFinding;
import io.capdesk.securityreview.SecurityReview;
import io.capdesk.workflow.EngineTime;
import io.capdesk.workflow.StaffQueue;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
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
        return new FileDeal(drafts, save, new PurchaseOrder(papers, documents, chips, countries), new SecurityPlan(documents), register);
    }

    @Bean
    FindParagraphs findParagraphs(SecurityReview review, SaveFinding save, DocumentStore documents, Clock clock) {
        return new FindParagraphs(review, save, documents, clock);
    }

    @Bean
    AdvanceDeal advanceDeal(SampleAccounts accounts, Drafts drafts, Applications applications, StaffQueue queue,
            FileNotice notices, FileCertification certifications, Questions questions, AskQuestion askQuestion,
            FindParagraphs paragraphs, Clock clock) {
        return new AdvanceDeal(accounts, drafts, applications, queue, notices, certifications, questions, askQuestion, paragraphs, clock);
    }

    @Bean
    @Primary
    SampleTime sampleTime(@Qualifier("clock") Clock real, ObjectProvider<EngineTime> engine) {
        return new SampleTime(real, engine);
    }

    @Bean
    SampleRows sampleRows(JdbcClient jdbc) {
        return new SampleRows(jdbc);
    }

    @Bean
    SampleStory sampleStory(SampleData data, SampleRows rows, SampleTime time, EngineTime engine) {
        return new SampleStory(data, rows, time, engine);
    }

    @Bean
    SampleData sampleData(SampleRows rows, SampleAccounts accounts, FileDeal file, AdvanceDeal advance,
            Applications applications, TransactionTemplate transaction, Clock clock) {
        return new SampleData(SampleFile.shipped().deals(), rows, accounts, file, advance, applications,
                transaction, clock);
    }

    @Bean
    SampleDockets sampleDockets(SampleAccounts accounts, Dockets dockets, AnnounceDocument announce, SubmitComment submit,
            KeepCommentFile files, Clock clock) {
        return new SampleDockets(SampleDocket.shipped(), accounts, dockets, announce, submit, files, clock);
    }

    /** Off with {@code capdesk.sample-data-scheduled=false}: tests drive the rounds themselves. */
    @Bean
    @ConditionalOnProperty(name = "capdesk.sample-data-scheduled", havingValue = "true", matchIfMissing = true)
    SampleDataAtStart sampleDataAtStart(SampleStory story, SampleDockets dockets, FilterRegistrationBean<ClosedDoors> doors) {
        return new SampleDataAtStart(story, dockets, doors.getFilter());
    }

    @Bean
    @ConditionalOnProperty(name = "capdesk.sample-data-scheduled", havingValue = "true", matchIfMissing = true)
    FilterRegistrationBean<ClosedDoors> closedDoors() {
        var filter = new FilterRegistrationBean<>(new ClosedDoors());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
