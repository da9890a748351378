package io.capdesk.portal;

import io.capdesk.caseload.CaseLine;
import io.capdesk.intake.Stage;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One line of the list.
 *
 * @param due the next day that somebody has to keep; null where none is set
 */
record ApplicationLine(String controlNumber, String destination, String consignee, Tpp orderTpp, StageWords stage,
                       Instant registeredAt, LocalDate due) {

    /** A stage to choose. */
    record StageChoice(Stage stage, String label) {}

    static ApplicationLine of(CaseLine line) {
        var due = Due.of(line.clocks()).stream().map(Due::day).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return new ApplicationLine(line.controlNumber(), line.destination(), line.consignee(), line.orderTpp(),
                StageWords.of(Stage.valueOf(line.stage())), line.registeredAt(), due.orElse(null));
    }

    static List<StageChoice> stages() {
        return Arrays.stream(Stage.values()).map(stage -> new StageChoice(stage, StageWords.of(stage).label())).toList();
    }
}
