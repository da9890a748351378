package io.capdesk.docket;

import io.capdesk.access.Refusal;
import io.capdesk.docket.MarkingRefusal.Reason;
import io.capdesk.docket.marking.FileWords;
import io.capdesk.docket.marking.Marks;
import io.capdesk.docket.marking.ReadFile;
import io.capdesk.docket.marking.TooMuchToRead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether the pages of a file say the same as its name (BIS's filing instructions for business confidential information). What
 * is judged is what a program can read: a scanned page has no words and passes.
 */
final class MarkedPages {

    private MarkedPages() {}

    /** Empty where nothing speaks against the file. */
    static Optional<Refusal> refusal(Path file, String fileName, String mediaType) {
        try {
            ReadFile read = FileWords.of(file, mediaType);
            return Optional.ofNullable(FilingName.of(fileName) == FilingName.CONFIDENTIAL ? unmarked(read) : revealing(read));
        } catch (TooMuchToRead tooMuch) {
            return Optional.of(MarkingRefusal.of(Reason.TOO_MUCH));
        } catch (IOException unreadable) {
            return Optional.of(MarkingRefusal.of(Reason.UNREADABLE));
        }
    }

    /** Whether the public version of a confidential file says that it is one; a scanned one can't be asked. */
    static boolean saysPublic(Path file, String mediaType) {
        try {
            List<String> said = FileWords.of(file, mediaType).pages().stream().filter(Marks::hasWords).toList();
            return said.isEmpty() || said.stream().anyMatch(Marks::isPublic);
        } catch (TooMuchToRead | IOException neverKept) {
            return false;
        }
    }

    private static Refusal unmarked(ReadFile read) {
        for (int page = 0; page < read.pages().size(); page++) {
            String text = read.pages().get(page);
            if (Marks.hasWords(text) && !Marks.confidential(text)) {
                return new MarkingRefusal(read.paged() ? Reason.UNMARKED_PAGE : Reason.UNMARKED_FILE, page + 1);
            }
        }
        return null;
    }

    private static Refusal revealing(ReadFile read) {
        for (int page = 0; page < read.pages().size(); page++) {
            if (Marks.confidential(read.pages().get(page))) {
                return new MarkingRefusal(read.paged() ? Reason.MARKED_PAGE : Reason.MARKED_FILE, page + 1);
            }
        }
        return read.hiddenOn() == 0 ? null
                : new MarkingRefusal(read.paged() ? Reason.HIDDEN_WORDS : Reason.HIDDEN_IN_FILE, read.hiddenOn());
    }
}
