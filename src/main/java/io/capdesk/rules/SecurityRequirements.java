package io.capdesk.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Supplement No. 10 to part 748, all of its paragraphs in their order ({@code config/security-requirements.yaml}). */
public record SecurityRequirements(List<SecurityRequirement> requirements) {

    private static final int PARAGRAPHS = 19;

    public SecurityRequirements {
        Present.check("requirements", requirements);
        requirements = List.copyOf(requirements);
        once(requirements, SecurityRequirement::code);
        once(requirements, SecurityRequirement::paragraph);
        var numbers = requirements.stream().map(SecurityRequirement::number).toList();
        Present.check(numbers.stream().sorted().toList().equals(numbers), "the paragraphs do not stand in their order");
        var missing = IntStream.rangeClosed(1, PARAGRAPHS).filter(number -> !numbers.contains(number)).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        Present.check(missing.isEmpty(), "the supplement has " + PARAGRAPHS + " paragraphs; there is none for " + missing);
    }

    static SecurityRequirements read(ConfigFiles files) {
        return YamlTree.parse(files.read("security-requirements.yaml")).as(SecurityRequirements.class);
    }

    /** In the order of the supplement. */
    public List<SecurityRequirement> applying(Set<SecuritySubject> subjects, LocalDate on) {
        return requirements.stream().filter(requirement -> requirement.applies(subjects, on)).toList();
    }

    public Optional<SecurityRequirement> find(String code) {
        return requirements.stream().filter(requirement -> requirement.code().equals(code)).findFirst();
    }

    private static void once(List<SecurityRequirement> all, Function<SecurityRequirement, String> what) {
        Set<String> seen = new HashSet<>();
        all.stream().map(what).filter(one -> !seen.add(one)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("\"" + twice + "\" is there twice");
        });
    }
}
