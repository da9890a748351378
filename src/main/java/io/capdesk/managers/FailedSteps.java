package io.capdesk.managers;

import io.capdesk.managers.Overview.Failure;
import io.capdesk.pages.Figures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The engine's incidents by case. One in a called process shows in its callers too; it is listed once, where it arose. */
@Component
class FailedSteps {

    private static final int MOST = 200;

    private final RuntimeService runtime;
    private final Figures figures;

    FailedSteps(RuntimeService runtime, Figures figures) {
        this.runtime = runtime;
        this.figures = figures;
    }

    /** Newest first. */
    List<Failure> list() {
        var incidents = runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, MOST).stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId())).toList();
        var cases = cases(incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()));
        return incidents.stream().map(incident -> new Failure(cases.getOrDefault(incident.getProcessInstanceId(), ""),
                incident.getActivityId(), incident.getIncidentMessage(),
                figures.when(incident.getIncidentTimestamp().toInstant()), incident.getProcessInstanceId())).toList();
    }

    private Map<String, String> cases(Set<String> instances) {
        return instances.isEmpty() ? Map.of() : runtime.createProcessInstanceQuery().processInstanceIds(instances)
                .listPage(0, MOST).stream().filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
