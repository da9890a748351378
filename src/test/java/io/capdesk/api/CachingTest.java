package io.capdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Lists may be kept and asked for again cheaply. */
class CachingTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/chips", "/api/v1/rule-sets", "/api/v1/countries", "/api/v1/countries?date=2025-06-01"})
    void a_list_is_sent_again_only_when_it_changed(String path) {
        MockHttpServletResponse first = fetch(path);
        String tag = first.getHeader("ETag");
        // a strong tag would keep the server from compressing
        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=300, public");

        MockHttpServletResponse again = perform(get(path).header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(tag);
        assertThat(perform(get(path).header("If-None-Match", "W/\"0\"")).getStatus()).isEqualTo(200);

        MockHttpServletResponse head = perform(head(path));
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader("ETag")).isEqualTo(tag);
        assertThat(head.getContentType()).isEqualTo("application/json");
    }

    @Test
    void another_day_has_another_tag_where_it_makes_a_difference() {
        assertThat(fetch("/api/v1/countries?date=2025-11-06").getHeader("ETag"))
                .isNotEqualTo(fetch("/api/v1/countries?date=2025-11-07").getHeader("ETag"))
                .isEqualTo(fetch("/api/v1/countries?date=2025-11-05").getHeader("ETag"));
    }
}
