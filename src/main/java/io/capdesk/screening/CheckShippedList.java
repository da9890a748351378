package io.capdesk.screening;

import io.capdesk.BrokenFile;
import io.capdesk.screening.published.BrokenList;
import io.capdesk.screening.published.PublishedList;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The operator's own list is read once before it is stored, at the first start: a broken one stops the desk then, not the first
 * application. The program's own is read by its build, and a stored one was read before.
 */
@Component
class CheckShippedList implements SmartInitializingSingleton {

    private final ListVersionRows versions;
    private final ShippedList shipped;

    CheckShippedList(ListVersionRows versions, ShippedList shipped) {
        this.versions = versions;
        this.shipped = shipped;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (versions.newest() == 0) {
            check(shipped);
        }
    }

    static void check(ShippedList shipped) {
        ShippedList.ListFile file = shipped.newest();
        if (shipped.isTheProgramsOwn(file)) {
            return;
        }
        try {
            PublishedList.read(file.content(), UnaryOperator.identity());
        } catch (BrokenList broken) {
            throw new BrokenFile("config/screening/" + file.name(), broken.line(), broken.getMessage());
        }
    }
}
