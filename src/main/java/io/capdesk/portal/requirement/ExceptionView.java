package io.capdesk.portal.requirement;

import io.capdesk.pages.RuleWords;
import io.capdesk.portal.regulation.Citation;
import io.capdesk.rules.Determination.ExceptionAnswer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A license exception, whether it can be used, why, and what its use demands. */
record ExceptionView(String code, String name, boolean available, List<Reason> reasons, List<Duty> duties) {

    /** @param due null where no day can be counted */
    record Duty(String text, LocalDate due, String citation) {

        public String anchor() {
            return Citation.anchor(citation);
        }
    }

    static ExceptionView of(ExceptionAnswer answer) {
        return new ExceptionView(answer.code(), RuleWords.exception(answer.code()), answer.available(),
                Reason.of(answer.reasons()),
                answer.obligations().stream().map(duty -> new Duty(duty.text(), duty.due(), duty.citation()))
                        .sorted(Comparator.comparing(Duty::due, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList());
    }
}
