package io.capdesk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of each fault, as docs/faults.md has it; also left in target/. */
final class Table {

    private final List<String> lines = new ArrayList<>(List.of(
            "| fault | registered | withdrawn | lost | double-booked | repeated letters | letters | serves again after | all done after |",
            "|---|---|---|---|---|---|---|---|---|"));
    private final Path file;

    Table(String file) {
        this.file = Path.of("target", file);
    }

    void add(String fault, Receipts receipts, long lost, long doubleBooked, int repeated, int letters, Duration serves, Duration done)
            throws IOException {
        lines.add(String.format("| %s | %,d | %,d | %d | %d | %d | %,d | %d s | %d s |", fault, receipts.registered().size(),
                receipts.withdrawn().size(), lost, doubleBooked, repeated, letters, serves.toSeconds(), done.toSeconds()));
        Files.write(file, lines);
        System.out.println(String.join("\n", lines));
    }
}
