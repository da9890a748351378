package io.capdesk.intake;

import io.capdesk.intake.ItemLine.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an organisation may choose from to fill a part of its form.
 *
 * @param own     the organisation itself, as it is registered
 * @param parties newest first, each once
 * @param items   likewise
 */
public record KnownAnswers(KnownParty own, List<KnownParty> parties, List<KnownItem> items) {

    public List<KnownItem> items(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    /**
     * The form with one part filled and all others as they are; unchanged where part or choice does not exist any more.
     *
     * @param part {@code consignee}, {@code parties[0]} or {@code items[0]}
     */
    public ApplicationForm filled(ApplicationForm form, String part, String choice) {
        if (part.equals("consignee")) {
            return party(choice).map(known -> form.withConsignee(known.asConsignee())).orElse(form);
        }
        return form.withParties(replaced(form.parties(), "parties", part,
                        party -> party(choice).map(known -> known.as(party.role()))))
                .withItems(replaced(form.items(), "items", part, line -> item(choice, line)));
    }

    private Optional<KnownParty> party(String choice) {
        return Stream.concat(Stream.of(own), parties.stream()).filter(known -> known.key().equals(choice)).findFirst();
    }

    private Optional<ItemLine> item(String choice, ItemLine line) {
        return items(line.kind()).stream().filter(known -> known.key().equals(choice)).findFirst()
                .map(known -> known.insteadOf(line));
    }

    private static <T> List<T> replaced(List<T> rows, String list, String part, Function<T, Optional<T>> other) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> part.equals(list + "[" + i + "]") ? other.apply(rows.get(i)).orElse(rows.get(i)) : rows.get(i))
                .toList();
    }
}
