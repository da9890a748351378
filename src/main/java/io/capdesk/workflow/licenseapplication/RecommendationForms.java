package io.capdesk.workflow.licenseapplication;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.capdesk.decision.ProposedTerms;
import io.capdesk.decision.Recommendations;
import io.capdesk.decision.StandardTerms;
import io.capdesk.securityreview.SecurityReview;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Behind the log-in, before the engine's own answer. */
@Configuration(proxyBeanMethods = false)
class RecommendationForms {

    private static final int AFTER_LOG_IN = 203;

    @Bean
    EarlierRecommendation earlierRecommendation(TaskService tasks, RuntimeService runtime, IdentityService identity,
            Recommendations recommendations, ProposedTerms proposed, SecurityReview review, StandardTerms standard, ObjectMapper json) {
        return new EarlierRecommendation(tasks, runtime, identity, recommendations, proposed, review, standard, json);
    }

    /** By its name, so that the server can start first: what the filter needs asks for the database. */
    @Bean
    DelegatingFilterProxyRegistrationBean earlierRecommendationInTasklist() {
        var filter = new DelegatingFilterProxyRegistrationBean("earlierRecommendation");
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(AFTER_LOG_IN);
        return filter;
    }
}
