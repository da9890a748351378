package io.capdesk.portal;

import static java.util.Comparator.naturalOrder;

import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.ClockKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A date somebody has to keep.
 *
 * @param day last day in Washington; null while the clock is on hold
 */
record Due(String what, LocalDate day, String citation) {

    /**
     * One for each kind that runs. The agencies' is one, the latest, whether or not some have answered: which of them has
     * is not for the applicant to see while the case is open.
     */
    static List<Due> of(List<CaseClock> clocks) {
        return Arrays.stream(ClockKind.values()).flatMap(kind -> of(kind, clocks)).toList();
    }

    private static Stream<Due> of(ClockKind kind, List<CaseClock> clocks) {
        List<CaseClock> ofKind = clocks.stream().filter(clock -> clock.clock().kind() == kind).toList();
        if (ofKind.stream().noneMatch(CaseClock::running)) {
            return Stream.empty();
        }
        boolean onHold = ofKind.stream().anyMatch(clock -> clock.clock().onHold());
        return Stream.of(new Due(what(kind), onHold ? null : latest(ofKind), kind.citation()));
    }

    private static LocalDate latest(List<CaseClock> clocks) {
        return clocks.stream().map(clock -> clock.clock().dueOn()).max(naturalOrder()).orElseThrow();
    }

    private static String what(ClockKind kind) {
        return switch (kind) {
            case INITIAL_REVIEW -> "Initial review complete by";
            case AGENCY_RECOMMENDATION -> "Agencies recommend by (silence is then no objection)";
            case AGENCY_REQUEST -> "Agencies ask for what is missing by";
            case OPERATING_COMMITTEE -> "Operating Committee decides by";
            case OPERATING_COMMITTEE_APPEAL, ADVISORY_COMMITTEE_APPEAL, REVIEW_BOARD_APPEAL -> "An agency may take the decision higher until";
            case ADVISORY_COMMITTEE -> "Advisory Committee on Export Policy decides by";
            case REVIEW_BOARD -> "Export Administration Review Board decides by";
            case QUESTION_ANSWER -> "Your answer due by";
            case DENIAL_ANSWER -> "Your answer to the intended denial due by";
            case DENIAL_FINAL -> "Without your answer the denial is final on";
            case NAC_NOTICE -> "The desk may object until";
            case WHOLE_CASE -> "Case decided, or with the President, by";
        };
    }
}
