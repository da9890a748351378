package io.capdesk.workflow.guard;

import io.capdesk.workflow.NamedInModels;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that carry {@link NamedInModels}, looked up on use: they may need the engine, which needs this list. */
@Component
class ModelBeans {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Set.of(beans.getBeanNamesForAnnotation(NamedInModels.class));
    }

    boolean named(String name) {
        return names.contains(name);
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    boolean contains(Object object) {
        return names.stream().anyMatch(name -> beans.isSingleton(name) && beans.getBean(name) == object);
    }
}
