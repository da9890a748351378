package io.capdesk.intake;

import io.capdesk.access.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties and items of an organisation's own applications and drafts, to be filled in again. */
@Service
public class UsedAnswers {

    /** Forms that are looked at, the last saved: one page costs the same however many there are. */
    private static final Limit FORMS = Limit.of(40);
    private static final int CHOICES = 40;

    private final DraftRows rows;
    private final OwnData own;

    UsedAnswers(DraftRows rows, OwnData own) {
        this.rows = rows;
        this.own = own;
    }

    /** An agent's user chooses from what was drafted under the same power, as it sees nothing else of the principal. */
    @Transactional(readOnly = true)
    public KnownAnswers known(Person person, UUID draft) {
        var power = person.representation();
        var forms = (power == null ? rows.others(person.organization(), draft, FORMS)
                : rows.others(person.organization(), power.powerOfAttorney(), draft, FORMS)).stream().map(DraftRow::toDraft)
                .map(Draft::form).toList();
        var items = forms.stream().flatMap(form -> form.items().stream()).filter(KnownItem::specified).map(KnownItem::of)
                .distinct().limit(CHOICES).toList();
        return new KnownAnswers(KnownParty.of(own.of(person)), parties(forms), items);
    }

    private static List<KnownParty> parties(List<ApplicationForm> forms) {
        Map<String, KnownParty> places = new LinkedHashMap<>();
        forms.stream().flatMap(UsedAnswers::parties).filter(party -> !party.name().isEmpty())
                .forEach(party -> places.merge(party.place(), party, KnownParty::or));
        return places.values().stream().limit(CHOICES).toList();
    }

    private static Stream<KnownParty> parties(ApplicationForm form) {
        return Stream.concat(Stream.of(KnownParty.of(form.consignee(), form.shipment().destination())),
                form.parties().stream().map(KnownParty::of));
    }
}
