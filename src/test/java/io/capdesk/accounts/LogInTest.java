package io.capdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.capdesk.access.Person;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Wrong passwords cost time, more each time, and nobody's session. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1")
class LogInTest extends AccountsContract {

    @Test
    void eachWrongPasswordFromTheFifthOnCostsTwiceTheTime() {
        Person person = administrator();
        String session = session(person);
        guess(4);
        assertThat(logIn.logIn(name, PASSWORD)).as("four wrong ones are a slip").isPresent();
        guess(5);
        int locked = 1;
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            clock.move(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(logIn.logIn(name, PASSWORD)).as("lock " + locked + " lasts " + minutes + " minutes").isEmpty();
            clock.move(Duration.ofSeconds(1));
            guess(1);
            locked++;
        }
        clock.move(Duration.ofHours(1));
        assertThat(logIn.logIn(name, PASSWORD)).as("nobody is locked for ever").isPresent();
        guess(4);
        assertThat(logIn.logIn(name, PASSWORD)).as("the right one starts the count anew").isPresent();
        assertThat(open(session)).as("nobody is thrown out").isTrue();
    }

    @Test
    void ofAThousandGuessesAtOnceFourAreCompared() {
        administrator();
        AtomicInteger let = new AtomicInteger();
        // the right password among wrong ones: it would be found if they were compared before they are counted
        guess(4);
        IntStream.range(0, 16).parallel().forEach(n -> logIn.logIn(name, "Wrong guess " + n).ifPresent(p -> let.incrementAndGet()));
        assertThat(jdbc.sql("select failed_logins from applicant_account where username = ?").param(name)
                .query(Integer.class).single()).isEqualTo(5);
        assertThat(logIn.logIn(name, PASSWORD)).isEmpty();
        assertThat(let).hasValue(0);
    }

    @Test
    void aLinkForANewPasswordLiftsTheLock() {
        administrator();
        guess(6);
        askForNewPassword.ask(email);
        chooseNewPassword.choose(key(email), "Louder river of stones", "Louder river of stones");
        assertThat(logIn.logIn(name, "Louder river of stones")).isPresent();
    }

    private void guess(int times) {
        IntStream.range(0, times).forEach(n -> assertThat(logIn.logIn(name, "Wrong guess " + n)).isEmpty());
    }
}
