package io.capdesk.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and task forms as one deployment when one of them changed, and nothing otherwise. One deployment,
 * because calls, forms and decisions bind by deployment: a changed child never runs under an old parent.
 */
@Component
class ModelDeployment {

    private static final List<String> PLACES = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/tasks/*.form");

    private final RepositoryService repository;
    private final FormParts parts;

    ModelDeployment(RepositoryService repository, FormParts parts) {
        this.repository = repository;
        this.parts = parts;
    }

    void deploy() throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("capdesk").source("capdesk")
                .enableDuplicateFiltering(false);
        boolean anything = false;
        for (String place : PLACES) {
            String folder = place.substring(0, place.lastIndexOf('/') + 1);
            for (Resource resource : byName(place)) {
                // the name is the same from a folder and from a jar, else every way of starting would be a new version
                try (InputStream content = resource.getInputStream()) {
                    deployment.addInputStream(folder + resource.getFilename(),
                            folder.startsWith("forms/") ? parts.fill(content) : content);
                }
                anything = true;
            }
        }
        if (anything) {
            deployment.deploy();
        }
    }

    private static List<Resource> byName(String place) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + place))
                .sorted(Comparator.comparing(Resource::getFilename)).toList();
    }
}
