package io.capdesk.workflow;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Every process model of the desk, as the engine's own parser reads it. */
final class Models {

    record Model(String name, BpmnModelInstance bpmn) {

        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> List<T> all(Class<T> type) {
            return List.copyOf(bpmn.getModelElementsByType(type));
        }

        /** Those inside of subprocesses too. */
        List<FlowElement> flowElements() {
            return all(FlowElement.class);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Models() {}

    static List<Model> all() {
        return Arrays.stream(new File("bpmn").listFiles((folder, file) -> file.endsWith(".bpmn")))
                .sorted()
                .map(file -> new Model(file.getName().replace(".bpmn", ""), Bpmn.readModelFromFile(file)))
                .toList();
    }
}
