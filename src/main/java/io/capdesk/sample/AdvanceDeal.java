package io.capdesk.sample;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Application;
import io.capdesk.intake.Applications;
import io.capdesk.intake.Drafts;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.questions.AskQuestion;
import io.capdesk.questions.Questions;
import io.capdesk.workflow.StaffQueue;
import io.capdesk.workflow.StaffTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the staff do with a registered deal, and what the applicant does when it has come as far as it shall. */
class AdvanceDeal {

    private static final int DAYS_TO_SHIPMENT = 30;

    private final SampleAccounts accounts;
    private final Drafts drafts;
    private final Applications applications;
    private final StaffQueue queue;
    private final FileNotice notices;
    private final FileCertification certifications;
    private final Questions questions;
    private final AskQuestion askQuestion;
    private final FindParagraphs paragraphs;
    private final Clock clock;

    AdvanceDeal(SampleAccounts accounts, Drafts drafts, Applications applications, StaffQueue queue, FileNotice notices,
            FileCertification certifications, Questions questions, AskQuestion askQuestion, FindParagraphs paragraphs,
            Clock clock) {
        this.paragraphs = paragraphs;
        this.accounts = accounts;
        this.drafts = drafts;
        this.applications = applications;
        this.queue = queue;
        this.notices = notices;
        this.certifications = certifications;
        this.questions = questions;
        this.askQuestion = askQuestion;
        this.clock = clock;
    }

    /** @return whether the task was there; false as long as the process, or somebody else, has its turn */
    boolean answer(Person applicant, UUID draft, SampleDeal deal, SampleDeal.Step step) {
        return (step.task() != StaffTask.SECURITY_REVIEW || paragraphs.find(accounts.staff(step.as()), controlNumber(applicant, draft), deal))
                && queue.answer(accounts.staff(step.as()), controlNumber(applicant, draft), step.task(), step.answers());
    }

    /** Where the staff have done their part: whether the process is where it shall be, and then question and notice, if there are any. */
    boolean arrived(Person applicant, UUID draft, SampleDeal deal) {
        if (deal.staysDraft()) {
            return true;
        }
        Application application = applications.get(controlNumber(applicant, draft));
        if (application.stage() != deal.stage()) {
            return false;
        }
        if (deal.question() != null && questions.of(application.controlNumber()).isEmpty()) {
            ask(application, deal);
        }
        if (deal.notice() != null) {
            file(applicant, application, deal);
        }
        return true;
    }

    private void ask(Application application, SampleDeal deal) {
        var outcome = askQuestion.ask(accounts.staff(Role.LICENSING_OFFICER), application.controlNumber(),
                List.of(new AskQuestion.Item(deal.question(), null)), false);
        if (!(outcome instanceof AskQuestion.Outcome.Asked)) {
            throw new IllegalStateException("The question of " + deal.deal() + " was not asked: " + outcome);
        }
    }

    private void file(Person applicant, Application application, SampleDeal deal) {
        // the same id each time: filed twice, it is one notice
        UUID id = UUID.nameUUIDFromBytes(("capdesk.sample-data/" + deal.deal()).getBytes(StandardCharsets.UTF_8));
        LocalDate today = LocalDate.ofInstant(clock.instant(), StatutoryClock.WASHINGTON);
        NoticeForm blank = NoticeForm.of(deal.notice(), application.form());
        NoticeForm form = new NoticeForm(blank.shipment(), blank.consignee(), blank.items(), new Particulars(
                today.plusDays(DAYS_TO_SHIPMENT).toString(), "Authorized signatory of " + blank.consignee().name(),
                today.toString(), blank.particulars().certification(), "", "", "", applicant.displayName()));
        var signed = new ByteArrayInputStream((form.particulars().certification() + "\n\nSigned: " + form.particulars().certifiedBy() + ", "
                + form.particulars().certifiedOn() + "\nMade up for the sample.").getBytes(StandardCharsets.UTF_8));
        // filed before, the page takes no more: the answer below says so
        certifications.keep(applicant, id, deal.notice(), "certification-" + deal.deal() + ".txt", signed);
        Filing filing = notices.file(applicant, id, deal.notice(), form, application.controlNumber());
        if (!(filing instanceof Filing.Filed || filing instanceof Filing.AlreadyFiled)) {
            throw new IllegalStateException("The notice of " + deal.deal() + " was not filed: " + filing);
        }
    }

    private String controlNumber(Person applicant, UUID draft) {
        return drafts.find(applicant, draft).orElseThrow().controlNumber();
    }
}
