package io.capdesk.workflow.guard;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Order of the filters around the webapps: plain paths first, Spring Security (-100), ours, then the webapps' own. */
@Configuration(proxyBeanMethods = false)
class WebappFilters {

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths() {
        FilterRegistrationBean<PlainPaths> filter = new FilterRegistrationBean<>(new PlainPaths());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SecureToken> secureToken() {
        FilterRegistrationBean<SecureToken> filter = new FilterRegistrationBean<>(new SecureToken());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(199);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappLogOut> webappLogOut() {
        FilterRegistrationBean<WebappLogOut> filter = new FilterRegistrationBean<>(new WebappLogOut());
        filter.addUrlPatterns("/camunda/api/*");
        filter.setOrder(200);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappLogIn> webappLogIn() {
        FilterRegistrationBean<WebappLogIn> filter = new FilterRegistrationBean<>(new WebappLogIn());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(201);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BoundedQueries> boundedQueries() {
        FilterRegistrationBean<BoundedQueries> filter = new FilterRegistrationBean<>(new BoundedQueries());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(202);
        return filter;
    }
}
