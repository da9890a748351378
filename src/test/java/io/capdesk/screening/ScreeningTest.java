package io.capdesk.screening;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:screening;DB_CLOSE_DELAY=-1")
class ScreeningTest extends ScreeningContract {}
