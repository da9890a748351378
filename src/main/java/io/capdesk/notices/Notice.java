package io.capdesk.notices;

import io.capdesk.allocation.AccountKey;
import io.capdesk.deadlines.ClockKind;
import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.Classified;
import io.capdesk.rules.Determination.Obligation;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice on file.
 *
 * @param number       N and six digits
 * @param organization the exporter's
 * @param application  control number of the application that it was made from; null for none
 * @param ultimateParent whose account it counts on
 * @param ended        null while it stands
 * @param current      what it says now
 */
public record Notice(UUID id, String number, NoticeKind kind, UUID organization, String applicantName, String contactName,
                     String contactEmail, String application, String filedBy, Instant filedAt, NoticeState state,
                     String ultimateParent, LocalDate shipOn, Ended ended, Revision current) {

    public record Ended(String by, Instant at, String because) {}

    /**
     * What was filed, or corrected.
     *
     * @param number    1 for what was first filed
     * @param because   why it was corrected; null for the first
     * @param account   null where it counts on none
     * @param amountTpp what it takes of the account; zero without one
     * @param reasons   why the exception is available
     */
    public record Revision(int number, String filedBy, Instant filedAt, String because, NoticeForm form, AccountKey account,
                           Tpp amountTpp, String ruleSet, String ruleSetHash, List<String> reasons, List<Classified> items,
                           List<Obligation> obligations) {

        public Revision {
            reasons = List.copyOf(reasons);
            items = List.copyOf(items);
            obligations = List.copyOf(obligations);
        }

        /** Of all units, whether or not they count. */
        public Tpp orderTpp() {
            return items.stream().map(Classified::tpp).reduce(Tpp.ZERO, Tpp::add);
        }

        /** "200 × NVIDIA GB200", and how many other items there are. */
        public String itemsInWords() {
            String first = String.format(java.util.Locale.ENGLISH, "%,d × %s", items.get(0).quantity(), items.get(0).description());
            int others = items.size() - 1;
            return others == 0 ? first : first + " and " + others + (others == 1 ? " other item" : " other items");
        }
    }

    /** The desk's time to object; the law puts none of it on hold. */
    public Optional<StatutoryClock> term() {
        return kind.hasTerm() ? Optional.of(new StatutoryClock(ClockKind.NAC_NOTICE, filedAt, List.of())) : Optional.empty();
    }

    /** The 25th day after the filing, the day after the last on which the desk may object. */
    public Optional<LocalDate> mayProceedFrom() {
        return term().map(term -> term.dueOn().plusDays(1));
    }

    /** The signed document may follow the filing, and be replaced by another that is added. */
    public boolean takesCertification() {
        return kind.certified() && state != NoticeState.WITHDRAWN;
    }

    public NoticeStanding standing(Instant now) {
        return switch (state) {
            case OBJECTED -> NoticeStanding.OBJECTED;
            case WITHDRAWN -> NoticeStanding.WITHDRAWN;
            case FILED -> term().map(term -> term.past(now) ? NoticeStanding.MAY_PROCEED : NoticeStanding.TERM_RUNS)
                    .orElse(NoticeStanding.ON_FILE);
        };
    }

    /** Before the end of the day of shipment: afterwards what was said is history. */
    public boolean beforeShipment(Instant now) {
        return state == NoticeState.FILED && !LocalDate.ofInstant(now, StatutoryClock.WASHINGTON).isAfter(shipOn);
    }

    /** A notification whose items change is another one, with a term of its own. */
    public boolean correctable(Instant now) {
        return !kind.hasTerm() && beforeShipment(now);
    }

    String claim(int revision) {
        return id + "/" + revision;
    }
}
