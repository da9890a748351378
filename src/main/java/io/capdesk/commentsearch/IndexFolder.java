package io.capdesk.commentsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where this node's index lies. Whoever has a place holds its lock: another node, or another desk in the same program, takes the next
 * one. What lies there and can't be read, or is of another make, is thrown away: all of it is in the database.
 */
final class IndexFolder {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
    /** Counted up whenever a field is indexed in another way. */
    static final String MAKE = "2";
    static final String MAKE_KEY = "make";
    private static final int MOST_PLACES = 32;

    private IndexFolder() {}

    static IndexWriter open(Path folder, Analyzer analyzer) throws IOException {
        for (int place = 0; place < MOST_PLACES; place++) {
            Path path = folder.resolve("index-" + place);
            try {
                return open(path, analyzer, OpenMode.CREATE_OR_APPEND);
            } catch (LockObtainFailedException taken) {
                log.debug("{} is another's", path);
            } catch (IOException | IllegalArgumentException damaged) {
                log.warn("The search index in {} can't be read ({}): it is built anew", path, damaged.toString());
                return anew(path, analyzer);
            }
        }
        throw new IOException("all " + MOST_PLACES + " places under " + folder + " are taken");
    }

    private static IndexWriter open(Path path, Analyzer analyzer, OpenMode mode) throws IOException {
        Files.createDirectories(path);
        var directory = FSDirectory.open(path);
        try {
            var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(mode).setRAMBufferSizeMB(32)
                    .setCommitOnClose(false));
            try {
                if (mode == OpenMode.CREATE_OR_APPEND && writer.getDocStats().maxDoc > 0) {
                    verify(writer);
                }
                return writer;
            } catch (IOException | RuntimeException unreadable) {
                writer.rollback();
                throw unreadable;
            }
        } catch (IOException | RuntimeException fault) {
            directory.close();
            throw fault;
        }
    }

    /** Reads every checksum: a damaged byte shows now and not in somebody's search. */
    private static void verify(IndexWriter writer) throws IOException {
        boolean ours = false;
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                ours |= entry.getKey().equals(MAKE_KEY) && entry.getValue().equals(MAKE);
            }
        }
        if (!ours) {
            throw new IOException("it is of another make");
        }
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    /** Nobody holds it: the lock was had before anything was read. */
    private static IndexWriter anew(Path path, Analyzer analyzer) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        return open(path, analyzer, OpenMode.CREATE);
    }
}
