package io.capdesk.workflow.guard;

import java.beans.FeatureDescriptor;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Lists the types an expression may look into. A list of forbidden ones would never end: besides {@code Class} and
 * {@code Runtime} there is {@code execution.processEngineServices}, the environment, every class loader.
 */
class TypeGuard extends ELResolver {

    private static final Set<String> NEVER = Set.of("class", "getClass", "classLoader", "getClassLoader", "declaringClass",
            "getDeclaringClass", "processEngineServices", "getProcessEngineServices", "processEngine", "getProcessEngine",
            "mapTo", "unwrap");

    /** Plain values, and the execution or task whose variables are read. */
    private static final List<Class<?>> VALUES = List.of(CharSequence.class, Number.class, Boolean.class, Character.class,
            Enum.class, Date.class, TemporalAccessor.class, TemporalAmount.class, Collection.class, Map.class,
            Map.Entry.class, Iterator.class, Optional.class, UUID.class, VariableScope.class);

    /** {@code dateTime()} answers in Joda's types; typed values are the engine's own. */
    private static final List<String> PACKAGES = List.of("io.capdesk.", "org.joda.time.", "org.camunda.bpm.engine.variable.");

    private final Predicate<Object> modelBean;

    TypeGuard(Predicate<Object> modelBean) {
        this.modelBean = modelBean;
    }

    private void check(Object base, Object member) {
        if (base != null && (NEVER.contains(String.valueOf(member)) || !open(base))) {
            throw new ELException("Not allowed in an expression: " + base.getClass().getName() + "." + member);
        }
    }

    private boolean open(Object base) {
        String type = base.getClass().getName();
        return base.getClass().isArray() || VALUES.stream().anyMatch(value -> value.isInstance(base))
                || PACKAGES.stream().anyMatch(type::startsWith) || modelBean.test(base);
    }

    // null without "resolved" hands the question to the next resolver

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        check(base, property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        check(base, property);
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
