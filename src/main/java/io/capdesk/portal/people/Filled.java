package io.capdesk.portal.people;

import io.capdesk.accounts.OrganizationData;
import io.capdesk.accounts.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form with what was typed and what is wrong with it. */
public record Filled(Map<String, String> answers, List<Problem> problems) {

    static Filled empty() {
        return new Filled(Map.of(), List.of());
    }

    static Filled with(Map<String, String> answers) {
        return new Filled(answers, List.of());
    }

    static Filled of(OrganizationData data) {
        return with(Map.of("name", data.name(), "address", data.address(), "country", data.country(),
                "ultimateParent", data.ultimateParent(), "parentCountry", data.parentCountry()));
    }

    /** The same with other answers where they are given. */
    Filled and(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(more);
        return new Filled(all, problems);
    }

    OrganizationData organization() {
        return new OrganizationData(typed("name"), typed("address"), typed("country"), typed("ultimateParent"),
                typed("parentCountry"));
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }

    public String typed(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Null where nothing is wrong. */
    public String problem(String field) {
        return problems.stream().filter(problem -> problem.field().equals(field)).map(Problem::message).findFirst().orElse(null);
    }

    /** Ids of what explains an input, for assistive technology; null when nothing does. */
    public String describedBy(String field, String hint) {
        String ids = Stream.of(Optional.ofNullable(hint).map(text -> field + "-hint"),
                        Optional.ofNullable(problem(field)).map(text -> field + "-problem"))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
