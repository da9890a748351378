package io.capdesk.attacks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as a page shows it, read from the page's text.
 *
 * @param action where it goes; empty for the page itself
 * @param fields everything that it sends, buttons included, in its order
 */
record PageForm(String action, boolean posted, boolean multipart, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*+)>");
    private static final Pattern PART = Pattern.compile("<(?:(fieldset|input|button)\\b([^>]*+)>|(textarea)\\b([^>]*+)>([^<]*+)</textarea>"
            + "|(select)\\b([^>]*+)>(.*?)</select>)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern SAID = Pattern.compile("<span class=\"usa-error-message\"([^>]*)>([^<]*)<");
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");

    /**
     * @param type of an input, else the name of the tag
     * @param hard whether it takes some values only: a number, a day, an address, or one of the values it offers
     * @param value what stands in it; null for a box or a choice that is not made
     */
    record Field(String name, String type, boolean hard, String value, String describedBy) {

        boolean typed() {
            return !List.of("hidden", "button", "file", "submit").contains(type);
        }

        boolean secret() {
            return type.equals("password");
        }

        boolean chosen() {
            return List.of("select", "radio", "checkbox").contains(type);
        }

        /** Of what the page says is wrong, what this field is described by; empty when it is nothing. */
        String problem(Map<String, String> problems) {
            return describedBy == null ? "" : Stream.of(describedBy.split(" ")).map(id -> problems.getOrDefault(id, ""))
                    .filter(said -> !said.isEmpty()).findFirst().orElse("");
        }
    }

    /** Null where it has none of that name. */
    Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
    }

    static List<PageForm> of(String page) {
        List<PageForm> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String body = page.substring(form.end(), page.indexOf("</form>", form.end()));
            Map<String, String> tag = attributes(form.group(1));
            forms.add(new PageForm(text(tag.get("action")), "post".equals(tag.get("method")),
                    text(tag.get("enctype")).startsWith("multipart"), fields(body)));
        }
        return forms;
    }

    private static List<Field> fields(String body) {
        List<Field> fields = new ArrayList<>();
        // a set of choices is described where it begins
        String set = null;
        Matcher part = PART.matcher(body);
        while (part.find()) {
            int at = part.group(1) != null ? 1 : part.group(3) != null ? 3 : 6;
            Map<String, String> tag = attributes(part.group(at + 1));
            if (part.group(at).equals("fieldset")) {
                set = tag.get("aria-describedby");
                continue;
            }
            String type = tag.containsKey("hidden") ? "hidden" : part.group(at).equals("input") ? text(tag.get("type")) : part.group(at);
            boolean choice = type.equals("radio") || type.equals("checkbox");
            if (tag.containsKey("name") && !tag.get("name").equals("_csrf")) {
                fields.add(new Field(tag.get("name"), type, choice || List.of("select", "date", "email").contains(type)
                        || tag.containsKey("inputmode"), value(type, tag, at == 1 ? "" : part.group(at + 2)),
                        choice ? set : tag.get("aria-describedby")));
            }
        }
        return fields;
    }

    private static String value(String type, Map<String, String> tag, String content) {
        return switch (type) {
            case "textarea" -> HtmlUtils.htmlUnescape(content);
            case "select" -> {
                Matcher chosen = CHOSEN.matcher(content);
                yield chosen.find() ? text(attributes(chosen.group(1)).get("value")) : "";
            }
            case "radio", "checkbox" -> tag.containsKey("checked") ? text(tag.get("value")) : null;
            default -> text(tag.get("value"));
        };
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher one = ATTRIBUTE.matcher(tag);
        while (one.find()) {
            attributes.put(one.group(1), one.group(2) == null ? "" : HtmlUtils.htmlUnescape(one.group(2)));
        }
        return attributes;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** What the page says is wrong, by the id of where it says so. */
    static Map<String, String> problems(String page) {
        Map<String, String> problems = new HashMap<>();
        Matcher said = SAID.matcher(page);
        while (said.find()) {
            problems.put(text(attributes(said.group(1)).get("id")), HtmlUtils.htmlUnescape(said.group(2)).strip());
        }
        return problems;
    }
}
