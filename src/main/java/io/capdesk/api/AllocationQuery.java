package io.capdesk.api;

import io.capdesk.allocation.AccountStatements;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The query of an allocation, read as strictly as a body. */
record AllocationQuery(Format format, long after, Integer limit) {

    static final String AFTER = "after";
    static final String LIMIT = "limit";
    private static final int LONGEST_NUMBER = 15;

    static AllocationQuery read(MultiValueMap<String, String> query, String accept, boolean paged)
            throws HttpMediaTypeNotAcceptableException {
        Reading reading = new Reading();
        Set<String> known = paged ? Set.of(Format.PARAMETER, AFTER, LIMIT) : Set.of(Format.PARAMETER);
        query.keySet().stream().filter(name -> !known.contains(name))
                .forEach(name -> reading.refuse(Shown.name(name), "is no parameter here"));
        Format format = Format.of(once(query, Format.PARAMETER, reading), accept, reading);
        Long after = number(query, AFTER, reading);
        Integer limit = reading.small(LIMIT, number(query, LIMIT, reading), AccountStatements.MOST);
        reading.check(List.of());
        return new AllocationQuery(format, after == null ? 0 : after, limit);
    }

    /** RFC 8288, for readers of formats that have no place for it. */
    String next(String id, long cursor) {
        return "</api/v1/allocations/" + id + "/entries?after=" + cursor + (limit == null ? "" : "&limit=" + limit)
                + "&format=" + format.name().toLowerCase(java.util.Locale.ROOT) + ">; rel=\"next\"";
    }

    private static Long number(MultiValueMap<String, String> query, String name, Reading reading) {
        String value = once(query, name, reading);
        if (value == null) {
            return null;
        }
        return value.matches("[0-9]{1," + LONGEST_NUMBER + "}") ? Long.valueOf(value)
                : reading.refuse(name, "a whole number is due");
    }

    private static String once(MultiValueMap<String, String> query, String name, Reading reading) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.size() > 1 ? reading.refuse(name, "is there more than once") : values.get(0);
    }
}
