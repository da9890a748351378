package io.capdesk.workflow.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** One forbidden filter, stored past the guard, breaks the list of filters for everybody who may read it: say so at start. */
@Component
class StoredFilters implements SmartInitializingSingleton {

    private final FilterService filters;

    StoredFilters(FilterService filters) {
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Filter filter : filters.createFilterQuery().list()) {
            try {
                QueryExpressions.refuseOthers(filter.getQuery());
            } catch (BadUserRequestException forbidden) {
                throw new IllegalStateException("The stored filter '" + filter.getName() + "' (" + filter.getId()
                        + ") holds a forbidden expression: delete its row from ACT_RU_FILTER.", forbidden);
            }
        }
    }
}
