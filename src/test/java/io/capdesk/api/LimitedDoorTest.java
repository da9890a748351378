package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** The limit stands before everything else at this door, whatever is asked. */
@SpringBootTest(classes = ApiTest.Parts.class, properties = {"capdesk.api.rate-limit.requests=3", "capdesk.api.rate-limit.per=1h"})
@AutoConfigureMockMvc
class LimitedDoorTest {

    @Autowired
    MockMvc mvc;

    @Test
    void questions_lists_and_mistakes_count_alike() throws Exception {
        assertThat(ask(get("/api/v1/rule-sets")).getStatus()).isEqualTo(200);
        assertThat(ask(post("/api/v1/determinations").contentType(MediaType.APPLICATION_JSON).content("{")).getStatus()).isEqualTo(400);
        assertThat(ask(get("/api/nothing")).getStatus()).isEqualTo(404);
        MockHttpServletResponse refused = ask(get("/api/v1/rule-sets"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1200");
        assertThat(refused.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
