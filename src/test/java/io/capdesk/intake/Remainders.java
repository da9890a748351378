package io.capdesk.intake;

import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.QueueOrder;
import io.capdesk.allocation.Standings;
import org.springframework.context.ApplicationContext;

/** The desk of a rule set that offers what is left; without a context of its own for one switch. */
public final class Remainders {

    private Remainders() {}

    public static TakeRemainder offered(ApplicationContext desk) {
        return new TakeRemainder(desk.getBean(Applications.class), desk.getBean(CaseStages.class), desk.getBean(CaseClaims.class),
                desk.getBean(CorrectItems.class), desk.getBean(Ledger.class), desk.getBean(Standings.class),
                desk.getBean(QueueOrder.class), true);
    }
}
