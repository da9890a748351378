package io.capdesk.way;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Which sequence flows of which model were taken, and which there are. */
class TakenFlows extends AbstractProcessEnginePlugin {

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
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** By model, those that nothing has taken since the last {@link #forget()}; a model that was not begun is left out. */
    Map<String, Set<String>> untaken() {
        var untaken = new TreeMap<String, Set<String>>();
        taken.forEach((model, flows) -> {
            var rest = new TreeSet<>(of(all, model));
            rest.removeAll(flows);
            untaken.put(model, rest);
        });
        return untaken;
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
