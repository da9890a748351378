package io.capdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A receipt says what was stored and when, and proves it to anybody. */
class ReceiptsTest extends CommentDesk {

    private static final Instant NOON = Instant.parse("2025-03-03T17:00:00.123456Z");

    @Test
    void aReceiptVerifiesAndOneByteOfItChangedDoesNot() {
        var receipt = sent(typed(announced(false)), NOON);
        String statement = receipt.statement();
        assertThat(keys.signed(statement, receipt.signedWith(), receipt.signature())).isTrue();
        byte[] bytes = statement.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] forged = bytes.clone();
            forged[i] ^= 1;
            assertThat(keys.signed(new String(forged, StandardCharsets.UTF_8), receipt.signedWith(), receipt.signature()))
                    .as("byte %s of the statement", i).isFalse();
        }
        assertThat(keys.signed(statement, "0000000000000000", receipt.signature())).isFalse();
        assertThat(keys.signed(statement, receipt.signedWith(), "no signature")).isFalse();
    }

    @Test
    void whatTheReceiptSaysIsWhatIsStored() {
        String document = announced(false);
        var receipt = sent(typed(document), NOON);
        var stored = comments.byTracking(receipt.tracking()).orElseThrow();
        assertThat(stored.receivedAt()).isEqualTo(NOON).isEqualTo(receipt.receivedAt());
        assertThat(stored.receivedDay()).isEqualTo(LocalDate.parse("2025-03-03"));
        assertThat(stored.sha256()).isEqualTo(receipt.content());
        assertThat(stored.state()).isEqualTo(CommentState.RECEIVED);
        assertThat(stored.documentId()).isNull();
        assertThat(receipt.statement()).isEqualTo("""
                Capdesk receipt 1
                Tracking number: %s
                Comment on: %s
                Received at: 2025-03-03T17:00:00.123456Z
                In time: yes
                Content (SHA-256): %s
                """.formatted(receipt.tracking(), document, receipt.content()));
        assertThat(TrackingNumber.read(receipt.tracking().toUpperCase().replace("-", " "))).contains(receipt.tracking());
    }

    @Test
    void theSignedInstantIsTheStoredOneToTheLastDigit() {
        var receipt = sent(typed(announced(false)), Instant.parse("2025-03-03T17:00:00.123456789Z"));
        assertThat(comments.byTracking(receipt.tracking()).orElseThrow().receivedAt()).isEqualTo(receipt.receivedAt());
        var stored = comments.byTracking(receipt.tracking()).orElseThrow();
        var again = new Receipt(stored.tracking(), stored.commentOn(), stored.receivedAt(), stored.late(), stored.sha256(),
                stored.signedWith(), stored.signature());
        assertThat(keys.signed(again.statement(), again.signedWith(), again.signature())).as("a receipt shown again").isTrue();
    }

    @Test
    void theContentIsEveryWordAndEveryName() {
        String document = announced(false);
        var first = sent(typed(document), NOON);
        assertThat(sent(typed(document), NOON).content()).as("the same words").isEqualTo(first.content());
        assertThat(sent(typed(document).text("The allocation is too small for our data centers"), NOON).content()).isNotEqualTo(first.content());
        var named = typed(document);
        named.submitter = Submitter.INDIVIDUAL;
        named.firstName = "Ada";
        named.lastName = "Example";
        assertThat(sent(named, NOON).content()).isNotEqualTo(first.content());
    }

    @Test
    void sentTwiceItIsThereOnceWithTheSameReceipt() {
        String document = announced(false);
        var once = typed(document);
        var receipt = sent(once, NOON);
        assertThat(sent(once, NOON.plusSeconds(5))).isEqualTo(receipt);
        assertThat(sent(once.text("Other words under the same key"), NOON.plusSeconds(9))).isEqualTo(receipt);
        assertThat(sent(once, CLOSES.plusSeconds(1))).as("sent again after the close").isEqualTo(receipt);
        assertThat(rowsOf(document)).isEqualTo(1);
    }

    @Test
    void aReceiptByMailGoesToTheAddressThatWasTyped() {
        var typed = typed(announced(false));
        typed.email = "ada@commenter.example";
        typed.mailReceipt = true;
        var receipt = sent(typed, NOON);
        Map<String, Object> letter = jdbc.sql("select * from letter where id in (select letter from outbox) order by written_at desc"
                + " fetch first 1 row only").query().singleRow();
        assertThat(letter.toString()).contains(receipt.tracking());
    }
}
