package io.capdesk.intake;

import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Tpp;
import java.util.ArrayList;
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
    private final ChipCatalogue chips;

    ClassifyItems(Applications applications, Determinations determinations, Rules rules, ChipCatalogue chips) {
        this.applications = applications;
        this.determinations = determinations;
        this.rules = rules;
        this.chips = chips;
    }

    /** @return TPP of all units together */
    @Transactional(propagation = Propagation.MANDATORY)
    public Tpp classify(String controlNumber) {
        var classified = classified(applications.get(controlNumber).form().items());
        determinations.keep(controlNumber, classified);
        return classified.stream().map(Classified::tpp).reduce(Tpp.ZERO, Tpp::add);
    }

    /** @param lines free of problems, see {@link RegistrationCheck} */
    public List<Classified> classified(List<ItemLine> lines) {
        var answers = rules.classify(lines.stream().map(ItemReading::item).toList());
        List<Classified> classified = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            classified.add(classified(lines.get(i), answers.get(i)));
        }
        return classified;
    }

    private Classified classified(ItemLine line, ItemAnswer answer) {
        return new Classified(description(line), Typed.whole(line.quantity()).orElseThrow(), answer.eccn(), false, answer.tpp(),
                answer.performanceDensity(), answer.reasons());
    }

    private String description(ItemLine line) {
        return switch (line.kind()) {
            case CHIP -> chip(line);
            case COMPUTER -> line.model() + " with " + line.chipsPerComputer() + " × " + chip(line);
            case SPECIFICATION -> line.manufacturer() + " " + line.model();
            case MODEL_WEIGHTS -> line.model() + " model weights";
        };
    }

    private String chip(ItemLine line) {
        return chips.find(line.chip()).orElseThrow().name();
    }
}
