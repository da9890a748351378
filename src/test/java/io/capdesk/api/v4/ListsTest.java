package io.capdesk.api.v4;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:v4;DB_CLOSE_DELAY=-1", "capdesk.v4.rate-limit.enabled=false"})
class ListsTest extends ListsContract {}
