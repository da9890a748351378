package io.capdesk.docketexchange;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:exchange;DB_CLOSE_DELAY=-1")
class ExchangeTest extends ExchangeContract {}
