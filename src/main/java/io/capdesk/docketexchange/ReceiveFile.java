package io.capdesk.docketexchange;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.StatutoryClock;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * An analyst sends a file of a docket. It is taken as it is, piece by piece, and gets a receipt number in the seconds that takes;
 * any node reads it afterwards.
 */
@Service
public class ReceiveFile {

    public sealed interface Outcome {
        record Received(String receipt) implements Outcome {}

        record Refused(ImportRefusal refusal) implements Outcome {}
    }

    private static final Logger log = LoggerFactory.getLogger(ReceiveFile.class);
    private static final int PIECE_BYTES = 1 << 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM_DIGITS = 6;
    private static final int NAME_LENGTH = 255;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ImportRows rows;
    private final AuditTrail audit;
    private final ImportSchedule schedule;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long mostBytes;

    ReceiveFile(ImportRows rows, AuditTrail audit, ImportSchedule schedule, TransactionTemplate transaction, Clock clock,
            @Value("${capdesk.docket.import.max-size:2GB}") DataSize most) {
        this.rows = rows;
        this.audit = audit;
        this.schedule = schedule;
        this.transaction = transaction;
        this.clock = clock;
        this.mostBytes = most.toBytes();
    }

    /**
     * @param content  read once; closing it stays with the caller
     * @param goodRows whether good rows go in where others have problems
     */
    public Outcome receive(Person by, String fileName, InputStream content, boolean goodRows) {
        if (!Permission.EXCHANGE_DOCKETS.granted(by)) {
            return new Outcome.Refused(ImportRefusal.NOT_PERMITTED);
        }
        Instant now = clock.instant();
        var begun = new DocketImport(UUID.randomUUID(), receipt(now), name(fileName), 0, "", goodRows, ImportState.RECEIVING, null, 0, 0, 0, 0,
                0, 0, 0, null, by.username(), now, null);
        rows.insert(begun);
        try {
            MessageDigest digest = sha256();
            long size = store(begun.id(), content, digest);
            if (size == 0 || size > mostBytes) {
                rows.forget(begun.id());
                return new Outcome.Refused(size == 0 ? ImportRefusal.EMPTY : ImportRefusal.TOO_LARGE);
            }
            transaction.executeWithoutResult(status -> {
                rows.received(begun.id(), size, HexFormat.of().formatHex(digest.digest()));
                audit.recordOf(begun.receipt(), by.username(), "IMPORT_DOCKET", begun.fileName() + ", " + size + " bytes");
            });
        } catch (IOException broken) {
            log.info("An import broke off while it was being received: {}", broken.toString());
            rows.forget(begun.id());
            return new Outcome.Refused(ImportRefusal.BROKEN_OFF);
        }
        schedule.soon();
        return new Outcome.Received(begun.receipt());
    }

    private long store(UUID id, InputStream content, MessageDigest digest) throws IOException {
        long size = 0;
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE_BYTES); piece.length > 0 && size <= mostBytes; piece = content.readNBytes(PIECE_BYTES)) {
            rows.chunk(id, position++, piece);
            digest.update(piece);
            size += piece.length;
        }
        return size;
    }

    private static String receipt(Instant now) {
        StringBuilder digits = new StringBuilder("IM-" + DAY.format(LocalDate.ofInstant(now, StatutoryClock.WASHINGTON)) + "-");
        for (int i = 0; i < RANDOM_DIGITS; i++) {
            digits.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return digits.toString();
    }

    /** The last part of a path, without what no line shows. */
    private static String name(String sent) {
        String last = Arrays.stream(sent == null ? new String[] {""} : sent.split("[/\\\\]")).reduce("", (before, part) -> part)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        return last.isEmpty() ? "file" : last.substring(0, Math.min(last.length(), NAME_LENGTH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
