package io.capdesk.workflow.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Resolves the name at the start of an expression to a bean made for models. */
class ModelBeansResolver extends ELResolver {

    private final ModelBeans beans;

    ModelBeansResolver(ModelBeans beans) {
        this.beans = beans;
    }

    private boolean resolves(ELContext context, Object base, Object property) {
        boolean named = base == null && property instanceof String name && beans.named(name);
        if (named) {
            context.setPropertyResolved(true);
        }
        return named;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return resolves(context, base, property) ? beans.get((String) property) : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (resolves(context, base, property)) {
            throw new ELException("A bean cannot be replaced by an expression: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return resolves(context, base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return resolves(context, base, property) ? Object.class : null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
