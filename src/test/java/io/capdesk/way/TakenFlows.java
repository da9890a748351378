package io.capdesk.way;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which sequence flows of which model were taken and which boundary and other events happened, and which there are. */
class TakenFlows extends AbstractProcessEnginePlugin {

    /** By the engine's names: boundaryTimer, messageStartEvent, intermediateTimer, noneEndEvent and their like. */
    private static final Pattern EVENT = Pattern.compile("(?i)^boundary|event$|^intermediate");

    private final Map<String, Set<String>> all = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                String model = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
                of(all, model).add(flow.getId());
                flow.addListener(ExecutionListener.EVENTNAME_TAKE,
                        (ExecutionListener) execution -> of(taken, model).add(flow.getId()));
            }

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                elements(process).filter(one -> EVENT.matcher(one.getProperties().get(BpmnProperties.TYPE)).find()).forEach(event -> {
                    of(all, process.getKey()).add(event.getId());
                    event.addListener(ExecutionListener.EVENTNAME_START,
                            (ExecutionListener) execution -> of(taken, process.getKey()).add(event.getId()));
                });
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** By model, what was neither taken nor happened since the last {@link #forget()}; of a model that was not begun, all of it. */
    Map<String, Set<String>> untaken() {
        var untaken = new TreeMap<String, Set<String>>();
        all.forEach((model, elements) -> {
            var rest = new TreeSet<>(elements);
            rest.removeAll(of(taken, model));
            untaken.put(model, rest);
        });
        return untaken;
    }

    private static Stream<ActivityImpl> elements(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(one -> Stream.concat(Stream.of(one), elements(one)));
    }

    int count(String model) {
        return of(all, model).size();
    }

    void forget() {
        taken.clear();
    }

    private static Set<String> of(Map<String, Set<String>> flows, String model) {
        return flows.computeIfAbsent(model, none -> ConcurrentHashMap.newKeySet());
    }
}
