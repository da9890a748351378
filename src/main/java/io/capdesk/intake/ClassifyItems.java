package io.capdesk.intake;

import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk finds out what the items are: ECCN and TPP. */
@Service
public class ClassifyItems {

    private final Applications applications;
    private final Determinations determinations;
    private final Rules rules;

    ClassifyItems(Applications applications, Determinations determinations, Rules rules) {
        this.applications = applications;
        this.determinations = determinations;
        this.rules = rules;
    }

    /** @return TPP of all units together */
    @Transactional(propagation = Propagation.MANDATORY)
    public Tpp classify(String controlNumber) {
        var application = applications.get(controlNumber);
        var answer = rules.classify(List.of(TransactionOf.item(application))).get(0);
        determinations.keep(controlNumber,
                new Classified(answer.eccn(), answer.tpp(), answer.performanceDensity(), answer.reasons()));
        return answer.tpp().times(application.quantity());
    }
}
