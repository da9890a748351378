package io.capdesk.rules;

import io.capdesk.rules.ExceptionLaw.Condition;
import io.capdesk.rules.ExceptionLaw.Way;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether one exception's conditions hold, item by item; amounts are judged elsewhere. */
final class ExceptionTest {

    /** @param reasons why the item is covered, or why it is not */
    record Coverage(boolean covered, List<String> reasons, List<String> citations) {}

    private final Case request;
    private final ExceptionLaw law;

    ExceptionTest(Case request, ExceptionLaw law) {
        this.request = request;
        this.law = law;
    }

    /** The way that covers the item; else the one that comes closest. */
    Coverage cover(ClassifiedItem item) {
        Coverage closest = null;
        int fewest = Integer.MAX_VALUE;
        for (Way way : law.ways()) {
            if (!item.is(way.items())) {
                continue;
            }
            List<Condition> failing = failing(way, item);
            List<String> warnings = new ArrayList<>();
            failing = afterSwitches(failing, warnings);
            if (failing.isEmpty()) {
                warnings.add(0, request.words(way.reason()));
                law.attention().stream()
                        .filter(attention -> attention.isDrawnBy(item))
                        .forEach(attention -> warnings.add(attention.text() + " (" + attention.citation() + ")"));
                return new Coverage(true, warnings, List.of(way.citation()));
            }
            if (failing.size() < fewest) {
                fewest = failing.size();
                closest = refused(failing);
            }
        }
        return closest != null ? closest : new Coverage(
                false,
                List.of(law.code() + " does not cover "
                        + (item.level() == Level.WEIGHTS ? "model weights." : "items of ECCN " + item.eccn() + ".")),
                List.of(law.citation()));
    }

    private Coverage refused(List<Condition> failing) {
        Set<String> citations = new LinkedHashSet<>();
        List<String> reasons = new ArrayList<>();
        for (Condition condition : failing) {
            reasons.add(request.words(condition.otherwise()) + " (" + condition.citation() + ")");
            citations.add(condition.citation());
        }
        return new Coverage(false, reasons, List.copyOf(citations));
    }

    private List<Condition> failing(Way way, ClassifiedItem item) {
        List<Condition> failing = new ArrayList<>();
        for (Condition condition : way.conditions()) {
            if (speaksOf(condition, item) && !holds(condition, item)) {
                failing.add(condition);
            }
        }
        return failing;
    }

    private List<Condition> afterSwitches(List<Condition> failing, List<String> warnings) {
        List<Condition> left = new ArrayList<>();
        for (Condition condition : failing) {
            if (condition.waivedBy() == null) {
                left.add(condition);
                continue;
            }
            String option = request.readings().option(condition.waivedBy());
            if (condition.waivedIf().contains(option)) {
                warnings.add("Read otherwise, it would not be available: " + request.words(condition.otherwise())
                        + " (switch " + condition.waivedBy() + " = " + option + ")");
            } else {
                left.add(condition);
            }
        }
        return left;
    }

    private boolean speaksOf(Condition condition, ClassifiedItem item) {
        Places places = request.places();
        boolean inForce = (condition.from() == null || !places.date().isBefore(condition.from()))
                && (condition.to() == null || !places.date().isAfter(condition.to()));
        return inForce && (condition.eccns() == null || condition.eccns().contains(item.eccn()));
    }

    private boolean holds(Condition condition, ClassifiedItem item) {
        Transaction transaction = request.transaction();
        return !condition.never()
                && (condition.place() == null || condition.place().holds(request.places()))
                && (condition.activity() == null || condition.activity().contains(transaction.activity()))
                && (condition.endUse() == null || condition.endUse().contains(transaction.endUse()))
                && (condition.privateSector() == null
                        || condition.privateSector() == transaction.ultimateConsignee().privateSector())
                && (condition.dataCenter() == null || condition.dataCenter() == item.dataCenter())
                && (condition.storageMeetsSupplement10() == null
                        || condition.storageMeetsSupplement10() == transaction.storageMeetsSupplement10())
                && (condition.designer() == null || condition.designer().contains(item.designer()));
    }
}
