package io.capdesk.portal;

import io.capdesk.access.Person;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.KnownAnswers;
import io.capdesk.intake.KnownItem;
import io.capdesk.intake.KnownParty;
import io.capdesk.intake.UsedAnswers;
import io.capdesk.portal.Question.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Parts of the form that are filled from a list of what the organisation named before. */
@Component
class Reuse {

    /** What a page may offer; nothing where it asks for neither parties nor items. */
    record Offer(KnownAnswers known) {

        static final Offer NONE = new Offer(null);

        List<Choice> choices(Section section) {
            if (known == null || section.key().equals("shipment") || section.key().equals("applicant")) {
                return List.of();
            }
            return section.kind() == null
                    ? Stream.concat(Stream.of(known.own()), known.parties().stream()).map(Offer::choice).distinct().toList()
                    : known.items(section.kind()).stream().map(Offer::choice).toList();
        }

        private static Choice choice(KnownParty party) {
            return new Choice(party.key(), party.label(), "");
        }

        private static Choice choice(KnownItem item) {
            return new Choice(item.key(), item.label(), "");
        }
    }

    private final UsedAnswers used;

    Reuse(UsedAnswers used) {
        this.used = used;
    }

    Offer offer(Person person, UUID draft, Step step) {
        return step == Step.PARTIES || step == Step.ITEMS ? new Offer(used.known(person, draft)) : Offer.NONE;
    }

    /** @param typed the whole page, with the choice of each part's own list */
    ApplicationForm filled(Person person, UUID draft, ApplicationForm form, Optional<String> part, Map<String, String> typed) {
        return part.filter(key -> typed.containsKey(listOf(key)))
                .map(key -> used.known(person, draft).filled(form, key, typed.get(listOf(key)))).orElse(form);
    }

    /** The name of the list that stands in a part. */
    static String listOf(String part) {
        return "known-" + Asked.id(part);
    }
}
