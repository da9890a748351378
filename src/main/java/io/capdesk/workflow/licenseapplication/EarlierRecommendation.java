package io.capdesk.workflow.licenseapplication;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.decision.ProposedTerms;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.StandardTerms;
import io.capdesk.securityreview.SecurityReview;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What Tasklist shows in the form of a recommendation before anybody has typed: one that was sent back as it was, otherwise the
 * conditions that agencies ask for, a dispute has settled or the security review proposes; and in the form of that review how far it
 * is. From the desk's tables as it asks: as variables of the task the texts would stand in the engine, and be answers that nobody gave.
 */
class EarlierRecommendation extends OncePerRequestFilter {

    /** As the engine's own REST answers. */
    record Variable(String type, Object value, Map<String, Object> valueInfo) {}

    private static final Pattern ASKED = Pattern.compile(".*/engine/[^/]+/task/([^/]+)/form-variables");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final Recommendations recommendations;
    private final ProposedTerms proposed;
    private final SecurityReview review;
    private final StandardTerms standard;
    private final ObjectMapper json;

    EarlierRecommendation(TaskService tasks, RuntimeService runtime, IdentityService identity, Recommendations recommendations,
            ProposedTerms proposed, SecurityReview review, StandardTerms standard, ObjectMapper json) {
        this.proposed = proposed;
        this.review = review;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.recommendations = recommendations;
        this.standard = standard;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = ASKED.matcher(request.getRequestURI());
        Map<String, Object> answers = request.getMethod().equals("GET") && asked.matches() ? opening(asked.group(1)) : Map.of();
        if (answers.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        answers = new LinkedHashMap<>(answers);
        if (request.getParameter("variableNames") != null) {
            answers.keySet().retainAll(Set.of(request.getParameter("variableNames").split(",")));
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, new Variable(value.getClass().getSimpleName(), value, Map.of())));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getWriter(), variables);
    }

    private Map<String, Object> opening(String taskId) {
        return SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Person person
                ? seen(taskId, person).map(this::opening).orElse(Map.of())
                : Map.of();
    }

    private Map<String, Object> opening(Task task) {
        String controlNumber = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
        if (task.getTaskDefinitionKey().equals(LicenseApplicationProcess.REVIEW_SECURITY)) {
            return Map.of("summary", review.summary(controlNumber));
        }
        return recommendations.latest(controlNumber).filter(one -> one.countersigned() && !one.agreed())
                .map(sentBack -> TermFields.answers(sentBack, standard))
                .orElseGet(() -> TermFields.answers(proposed.of(controlNumber), standard));
    }

    /** The engine says with the reader's own rights whether they see the task; another's answer is the engine's as ever. */
    private Optional<Task> seen(String taskId, Person reader) {
        List<Task> seen;
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(reader.username(), reader.roles().stream().map(Role::group).toList());
        try {
            seen = tasks.createTaskQuery().taskId(taskId).taskDefinitionKeyIn(LicenseApplicationProcess.RECOMMEND_DECISION, LicenseApplicationProcess.REVIEW_SECURITY)
                    .processDefinitionKey(LicenseApplicationProcess.KEY).listPage(0, 1);
        } finally {
            identity.setAuthentication(before);
        }
        return seen.stream().findFirst();
    }
}
