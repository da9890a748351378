package io.capdesk.notices;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.letters.Correspondence;
import io.capdesk.letters.Letter;
import io.capdesk.rules.Countries;
import io.capdesk.rules.Determination.Obligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters about a notice, with the facts that every one of them names. */
@Component
class NoticeLetters {

    private final Correspondence correspondence;
    private final Countries countries;

    NoticeLetters(Correspondence correspondence, Countries countries) {
        this.correspondence = correspondence;
        this.countries = countries;
    }

    /** @param corrected whether it was on file before with other words */
    void receipt(Notice notice, boolean corrected) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("filedOn", LocalDate.ofInstant(notice.current().filedAt(), StatutoryClock.WASHINGTON));
        facts.put("shipOn", notice.shipOn());
        facts.put("corrected", corrected);
        facts.put("duties", duties(notice));
        if (notice.current().account() != null) {
            facts.put("counted", notice.current().amountTpp().words() + " TPP are counted for " + notice.ultimateParent() + ".");
        }
        notice.term().ifPresent(term -> {
            facts.put("termEndsOn", term.dueOn());
            facts.put("mayProceedFrom", notice.mayProceedFrom().orElseThrow());
        });
        send(notice, "notice-filed", facts);
    }

    void mayProceed(Notice notice) {
        send(notice, "notice-may-proceed", Map.of("termEndedOn", notice.term().orElseThrow().dueOn()));
    }

    void objected(Notice notice, String reason) {
        send(notice, "notice-objected", Map.of("reason", reason));
    }

    void withdrawn(Notice notice, String reason) {
        Map<String, Object> facts = new HashMap<>(Map.of("reason", reason));
        if (notice.current().account() != null) {
            facts.put("returned", notice.current().amountTpp().words() + " TPP are free again for " + notice.ultimateParent() + ".");
        }
        send(notice, "notice-withdrawn", facts);
    }

    private static List<String> duties(Notice notice) {
        List<String> duties = new ArrayList<>();
        for (Obligation duty : notice.current().obligations()) {
            String due = duty.due() == null ? "" : " Due " + String.format(Locale.ENGLISH, "%tB %<te, %<tY", duty.due()) + ".";
            duties.add(duty.text() + due + " (" + duty.citation() + ")");
        }
        return duties;
    }

    private void send(Notice notice, String template, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("applicant", notice.applicantName());
        all.put("destination", countries.name(notice.current().form().shipment().destination()));
        all.put("kind", notice.kind().title());
        all.put("transaction", notice.current().itemsInWords() + " for " + notice.current().form().consignee().name());
        correspondence.send(new Letter(notice.number(), notice.contactName(), notice.contactEmail(), template, all, List.of()));
    }
}
