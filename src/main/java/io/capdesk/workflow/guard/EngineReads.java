package io.capdesk.workflow.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The commands that only read; the engine's authorizations decide about each. */
final class EngineReads {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    /** Those not called Get. Creating a query or a transient object stores nothing. */
    private static final Set<String> OTHERS = Set.of("AuthorizationCheckCmd", "FindActiveActivityIdsCmd", "CreateUserQueryCmd",
            "CreateGroupQueryCmd", "CreateTenantQueryCmd", "IsIdentityServiceReadOnlyCmd", "IsTelemetryEnabledCmd",
            "MetricsQueryImpl", "TaskCountByCandidateGroupCmd", "HistoricTaskInstanceCountByNameCmd",
            "HistoricTaskInstanceCountByProcessDefinitionKey", "ExecuteDurationReportCmd", "CreateUserCmd", "CreateGroupCmd",
            "CreateAuthorizationCommand", "CheckPassword");

    private EngineReads() {}

    static boolean matches(Command<?> command) {
        return command instanceof AbstractQuery || command instanceof AbstractExecuteFilterCmd
                || command.getClass().getName().startsWith(ENGINE) && readsByName(command.getClass().getSimpleName());
    }

    private static boolean readsByName(String name) {
        return name.startsWith("Get") || OTHERS.contains(name);
    }
}
