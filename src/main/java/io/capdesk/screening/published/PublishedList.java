package io.capdesk.screening.published;

import io.capdesk.screening.ListEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads a list file: CSV or JSON, as it is or packed with gzip. All of it or nothing. */
public final class PublishedList {

    private static final int LARGEST_BYTES = 200 << 20;
    private static final int LONGEST_NAME = 1000;
    private static final int HASH_SHOWN = 16;
    private static final Pattern CODE = Pattern.compile("\\(([A-Z][A-Z0-9-]*)(?: List)?\\)");

    private final UnaryOperator<String> countryCode;
    private final Map<String, String> once = new HashMap<>();
    private final Map<String, Integer> met = new HashMap<>();

    /** @param countryCode alpha-2 code of what the files say; empty for what is no country */
    private PublishedList(UnaryOperator<String> countryCode) {
        this.countryCode = countryCode;
    }

    public static List<ListEntry> read(byte[] file, UnaryOperator<String> countryCode) throws BrokenList {
        String content = text(unpacked(file)).strip();
        if (content.isEmpty()) {
            throw new BrokenList(0, "the file is empty");
        }
        List<EntryRow> rows = content.startsWith("{") || content.startsWith("[")
                ? JsonList.read(content) : CsvList.read(content);
        if (rows.isEmpty()) {
            throw new BrokenList(0, "the file has no entries");
        }
        PublishedList list = new PublishedList(countryCode);
        List<ListEntry> entries = new ArrayList<>(rows.size());
        for (EntryRow row : rows) {
            entries.add(list.entry(row));
        }
        return entries;
    }

    private ListEntry entry(EntryRow row) throws BrokenList {
        Matcher code = CODE.matcher(row.source());
        if (!code.find()) {
            throw new BrokenList(row.line(), "the source \"" + row.source() + "\" names no list, as in \"Entity List (EL)\"");
        }
        if (row.name().isEmpty() || row.name().length() > LONGEST_NAME) {
            throw new BrokenList(row.line(), "an entry needs a name of at most " + LONGEST_NAME + " characters");
        }
        String list = code.group(1).equals("NS-MBS") ? "MBS" : code.group(1);
        List<String> countries = row.countries().stream().map(String::strip).map(countryCode)
                .filter(country -> !country.isEmpty()).distinct().map(this::once).toList();
        return new ListEntry(id(list, row), once(list), once(row.source()), row.number().isEmpty() ? null : row.number(),
                row.type().isEmpty() ? null : once(row.type()), row.name(),
                row.aliases().stream().filter(alias -> alias.length() <= LONGEST_NAME).toList(), countries, row.addresses(),
                once(row.programs()), once(row.licenseRequirement()), once(row.licensePolicy()),
                once(row.federalRegisterNotice()), once(row.sourceUrl()));
    }

    /** The same name may stand on a list more than once, with other dates; they keep their order. */
    private String id(String list, EntryRow row) {
        String id = list + ":" + (row.number().isEmpty()
                ? ListEntry.sha256(row.name().getBytes(StandardCharsets.UTF_8)).substring(0, HASH_SHOWN) : row.number());
        int number = met.merge(id, 1, Integer::sum);
        return number == 1 ? id : id + "#" + number;
    }

    /** Policies and notices repeat by the thousand. */
    private String once(String text) {
        return once.computeIfAbsent(text, UnaryOperator.identity());
    }

    private static byte[] unpacked(byte[] file) throws BrokenList {
        if (file.length < 2 || (file[0] & 0xff) != 0x1f || (file[1] & 0xff) != 0x8b) {
            return file;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] content = in.readNBytes(LARGEST_BYTES + 1);
            if (content.length > LARGEST_BYTES) {
                throw new BrokenList(0, "it unpacks to more than " + (LARGEST_BYTES >> 20) + " MB");
            }
            return content;
        } catch (IOException damaged) {
            throw new BrokenList(0, "the gzip file is damaged (" + damaged.getMessage() + ")");
        }
    }

    private static String text(byte[] content) throws BrokenList {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException wrong) {
            throw new BrokenList(0, "it is no UTF-8 text");
        }
    }
}
