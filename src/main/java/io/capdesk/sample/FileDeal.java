package io.capdesk.sample;

import io.capdesk.access.Person;
import io.capdesk.intake.Draft;
import io.capdesk.intake.Drafts;
import io.capdesk.intake.RegisterApplication;
import io.capdesk.intake.Registration;
import io.capdesk.intake.SaveDraft;
import java.util.UUID;

/** The applicant's part of a deal: a draft, its purchase order and security plan, and the registration unless it is to stay a draft. */
class FileDeal {

    private final Drafts drafts;
    private final SaveDraft save;
    private final PurchaseOrder order;
    private final SecurityPlan plan;
    private final RegisterApplication register;

    FileDeal(Drafts drafts, SaveDraft save, PurchaseOrder order, SecurityPlan plan, RegisterApplication register) {
        this.plan = plan;
        this.drafts = drafts;
        this.save = save;
        this.order = order;
        this.register = register;
    }

    /** In the caller's transaction: it is filed whole, or there is nothing of it. */
    UUID file(Person applicant, SampleDeal deal) {
        Draft draft = drafts.start(applicant);
        if (!(save.save(applicant, draft.id(), draft.version(),
                deal.form().withApplicant(draft.form().applicant())) instanceof SaveDraft.Outcome.Saved)) {
            throw new IllegalStateException("The draft of " + deal.deal() + " could not be saved.");
        }
        order.fileWith(draft, deal, applicant);
        plan.fileWith(draft, deal, applicant);
        if (!deal.staysDraft()) {
            Registration registration = register.register(applicant, draft.id(), applicant.displayName());
            if (!(registration instanceof Registration.Registered)) {
                throw new IllegalStateException("The sample deal " + deal.deal() + " was not registered: " + registration);
            }
        }
        return draft.id();
    }
}
