package io.capdesk.officers;

import io.capdesk.commentreview.CommentFilter;
import io.capdesk.docket.CommentState;
import io.capdesk.docket.Submitter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** What an analyst asks for among the comments on a document, as typed; what can't be read is left out, and said. */
public record TypedQuery(Map<String, String> typed, CommentFilter filter, boolean unreadableDay) {

    private static final Set<String> PLACES = Set.of("before", "after");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    static TypedQuery of(Map<String, String> asked) {
        var form = TypedForm.with(asked);
        var from = day(form, "from");
        var to = day(form, "to");
        boolean unreadable = from == null && !form.stripped("from").isEmpty() || to == null && !form.stripped("to").isEmpty();
        return new TypedQuery(asked, new CommentFilter(one(CommentState.values(), form.stripped("state")), yes(form, "late"),
                one(Submitter.values(), form.stripped("submitter")), from, to, yes(form, "files"), yes(form, "duplicates"), before(form)), unreadable);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Empty where none are looked for. */
    String words() {
        return typed("words").strip();
    }

    public boolean narrowed() {
        return typed.entrySet().stream().anyMatch(one -> !PLACES.contains(one.getKey()) && !one.getValue().isBlank());
    }

    /** The address of the page that lies below a position. */
    public String below(long position) {
        return at("before", Long.toString(position));
    }

    /** The address of the page of found words that begins there. */
    public String from(String next) {
        return at("after", next);
    }

    private String at(String field, String place) {
        var all = new LinkedHashMap<>(typed);
        all.keySet().removeAll(PLACES);
        all.put(field, place);
        return "?" + all.entrySet().stream().filter(one -> !one.getValue().isBlank()).map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String typed) {
        return UriUtils.encode(typed, "UTF-8");
    }

    private static LocalDate day(TypedForm form, String field) {
        var day = form.day(field);
        return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
    }

    private static Long before(TypedForm form) {
        var typed = form.stripped("before");
        return typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    private static Boolean yes(TypedForm form, String field) {
        return switch (form.stripped(field)) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
