package io.capdesk.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The database's disk, small enough to fill: a volume of its own in memory. Where nobody lets us mount one, PostgreSQL's files
 * are kept from growing instead, which it takes as it takes a full disk (it ignores SIGXFSZ for that) and which needs no rights.
 */
final class SmallDisk implements AutoCloseable {

    private static final String ROOM = "400m";
    private static final long NO_FURTHER_BYTES = 1 << 20;

    private final Path folder;
    private final Path ballast;
    private final boolean mounted;

    SmallDisk(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        ballast = folder.resolve("ballast");
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOM + ",mode=700", "tmpfs", folder.toString()) == 0;
        if (!mounted) {
            System.out.println("No volume can be mounted here: instead of filling a disk, PostgreSQL's files are kept from growing.");
        }
    }

    String inWords() {
        return mounted ? "PostgreSQL's disk full, later emptied" : "PostgreSQL's files can't grow (`prlimit --fsize`), later they can";
    }

    void fill(Database database) throws Exception {
        if (!mounted) {
            database.limitFiles(Long.toString(NO_FURTHER_BYTES));
            return;
        }
        byte[] block = new byte[4096];
        try (OutputStream file = Files.newOutputStream(ballast)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() >= block.length) {
                throw full;
            }
        }
    }

    void empty(Database database) throws Exception {
        if (mounted) {
            Files.delete(ballast);
        } else {
            database.limitFiles("unlimited");
        }
    }

    @Override
    public void close() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
