package io.capdesk.portal;

import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.PartyRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a button does to the rows of a form.
 *
 * @param addParty role of a new party
 * @param addItem  kind of a new item
 * @param drop     row of this page to leave out
 * @param fill     part of the form to fill from the list that stands in it
 */
record FormRows(Optional<PartyRole> addParty, Optional<ItemLine.Kind> addItem, Optional<Integer> drop,
                Optional<String> fill) {

    /** As many as the rules judge at once. */
    static final int MOST = 100;

    boolean changeSomething() {
        return addParty.isPresent() || addItem.isPresent() || drop.isPresent() || fill.isPresent();
    }

    ApplicationForm applied(Step step, ApplicationForm form) {
        if (addParty.isPresent() && form.parties().size() < MOST) {
            return form.withParties(ApplicationForm.plus(form.parties(), new Party(addParty.get(), "", "", "")));
        }
        if (addItem.isPresent() && form.items().size() < MOST) {
            return form.withItems(ApplicationForm.plus(form.items(), ItemLine.of(addItem.get())));
        }
        if (drop.isEmpty()) {
            return form;
        }
        return step == Step.ITEMS
                ? form.withItems(without(form.items(), drop.get()))
                : form.withParties(without(form.parties(), drop.get()));
    }

    /** The new row, so that the page opens there. */
    String anchor(Step step, ApplicationForm form) {
        if (drop.isPresent() || fill.isPresent()) {
            return fill.map(part -> "#" + Asked.id(part)).orElse("");
        }
        return step == Step.ITEMS ? "#items-" + (form.items().size() - 1) : "#parties-" + (form.parties().size() - 1);
    }

    private static <T> List<T> without(List<T> list, int row) {
        return IntStream.range(0, list.size()).filter(i -> i != row).mapToObj(list::get).toList();
    }
}
