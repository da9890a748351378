package io.capdesk.workflow.licenseapplication;

import io.capdesk.decision.Recommendation;
import io.capdesk.decision.StandardTerms;
import io.capdesk.decision.StandardTerms.Standard;
import io.capdesk.decision.Term;
import io.capdesk.securityreview.UnmetRequirement;
import io.capdesk.workflow.FormPart;
import io.capdesk.workflow.task.CompletedTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The standard conditions and riders as fields of the recommendation form, a box to choose one and its text to edit, and the
 * security requirements as boxes of the security review; and back, what was chosen.
 */
@Configuration(proxyBeanMethods = false)
class TermFields {

    private static final String CONDITION = "condition_";
    private static final String RIDER = "rider_";
    private static final String UNMET = "unmet_";
    private static final String TEXT = "Text";

    private record Part(String name, List<Map<String, Object>> components) implements FormPart {}

    @Bean
    FormPart standardConditions(StandardTerms standard) {
        return new Part("conditions", terms(CONDITION, standard.conditions()));
    }

    @Bean
    FormPart standardRiders(StandardTerms standard) {
        return new Part("riders", terms(RIDER, standard.riders()));
    }

    @Bean
    FormPart securityRequirements(StandardTerms standard) {
        return new Part("requirements", standard.requirements().stream()
                .map(requirement -> field("checkbox", UNMET + requirement.code(), "Not met: " + requirement.title(),
                        "description", requirement.authority(), "outcome = null or outcome = \"ADEQUATE\""))
                .toList());
    }

    private static List<Map<String, Object>> terms(String prefix, List<Standard> standards) {
        var fields = new ArrayList<Map<String, Object>>();
        for (var standard : standards) {
            var box = prefix + standard.code();
            fields.add(field("checkbox", box, standard.title(), "defaultValue", false, "proposal != \"APPROVE\""));
            var text = field("textarea", box + TEXT, "Text of \"" + standard.title() + "\"", "defaultValue", standard.text().strip(),
                    "proposal != \"APPROVE\" or " + box + " != true");
            text.put("validate", Map.of("maxLength", 4000));
            fields.add(text);
        }
        return fields;
    }

    private static Map<String, Object> field(String type, String key, String label, String more, Object value, String hidden) {
        var field = new LinkedHashMap<String, Object>();
        field.put("type", type);
        field.put("id", "Field_" + key);
        field.put("key", key);
        field.put("label", label);
        field.put(more, value);
        field.put("conditional", Map.of("hide", "=" + hidden));
        return field;
    }

    /** Conditions, then riders; of each kind the standard ones in the form's order, then the officer's own, one a line. */
    static List<Term> terms(CompletedTask task, StandardTerms standard) {
        var terms = new ArrayList<Term>();
        collect(task, Term.Kind.CONDITION, CONDITION, standard.conditions(), "conditions", terms);
        collect(task, Term.Kind.RIDER, RIDER, standard.riders(), "riders", terms);
        return terms;
    }

    private static void collect(CompletedTask task, Term.Kind kind, String prefix, List<Standard> standards, String own,
            List<Term> terms) {
        var known = standards.stream().map(Standard::code).toList();
        var chosen = new ArrayList<>(task.ticked(prefix));
        // a form of an earlier deployment may offer what the file no longer has: it counts, behind the others
        chosen.sort(Comparator.comparingInt((String code) -> known.contains(code) ? known.indexOf(code) : known.size())
                .thenComparing(code -> code));
        chosen.forEach(code -> terms.add(new Term(kind, code, task.text(prefix + code + TEXT))));
        task.dismiss(prefix);
        task.text(own).lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> terms.add(new Term(kind, null, line)));
    }

    /** The other way: a recommendation as answers of the form. A term that is standard no more is one of the officer's own. */
    static Map<String, Object> answers(Recommendation recommendation, StandardTerms standard) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("proposal", recommendation.proposal().name());
        answers.put("reason", recommendation.reason());
        answers.put("legalBasis", recommendation.legalBasis());
        answer(answers, CONDITION, standard.conditions(), "conditions", recommendation.conditions());
        answer(answers, RIDER, standard.riders(), "riders", recommendation.riders());
        return answers;
    }

    /** The conditions that a first recommendation starts with; empty where there are none. */
    static Map<String, Object> answers(List<Term> conditions, StandardTerms standard) {
        var answers = new LinkedHashMap<String, Object>();
        if (!conditions.isEmpty()) {
            answer(answers, CONDITION, standard.conditions(), "conditions", conditions);
        }
        return answers;
    }

    private static void answer(Map<String, Object> answers, String prefix, List<Standard> standards, String own, List<Term> terms) {
        var known = standards.stream().map(Standard::code).toList();
        var lines = new ArrayList<String>();
        for (Term term : terms) {
            if (term.code() != null && known.contains(term.code())) {
                answers.put(prefix + term.code(), true);
                answers.put(prefix + term.code() + TEXT, term.text());
            } else {
                lines.add(term.text().replaceAll("\\s*\\R\\s*", " "));
            }
        }
        answers.put(own, String.join("\n", lines));
    }

    static List<UnmetRequirement> unmet(CompletedTask task, StandardTerms standard) {
        return task.ticked(UNMET).stream().sorted().map(code -> new UnmetRequirement(code, standard.requirements().stream()
                .filter(requirement -> requirement.code().equals(code)).map(StandardTerms.Requirement::title)
                .findFirst().orElse(code))).toList();
    }
}
