package io.capdesk.workflow.licenseapplication;

import io.capdesk.decision.Deficiency;
import io.capdesk.decision.Term;
import io.capdesk.initialreview.DeskRecommendation;
import io.capdesk.initialreview.ReviewInitially;
import io.capdesk.initialreview.ReviewOutcome;
import io.capdesk.workflow.FormPart;
import io.capdesk.workflow.task.CompletedTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The deficiencies as fields of the initial review's form, the next pair shown when the one before it is begun, since Tasklist
 * can't add rows; and back, what the officer answered.
 */
@Configuration(proxyBeanMethods = false)
class InitialReviewFields {

    private static final String MISSING = "missing_";
    private static final String REMEDY = "remedy_";
    private static final int LONGEST = 2000;

    private record Part(String name, List<Map<String, Object>> components) implements FormPart {}

    @Bean
    FormPart deficiencies() {
        var fields = new ArrayList<Map<String, Object>>();
        for (int at = 1; at <= Deficiency.MOST; at++) {
            var shown = "outcome != \"RETURN\"" + (at == 1 ? "" : " or " + MISSING + (at - 1) + " = null or " + MISSING + (at - 1) + " = \"\"");
            fields.add(field(MISSING + at, "Deficiency " + at + ": what is missing or wrong", shown));
            fields.add(field(REMEDY + at, "Deficiency " + at + ": what a new application needs", shown));
        }
        return new Part("deficiencies", fields);
    }

    static ReviewInitially.Answers answers(CompletedTask task) {
        var outcome = task.choice("outcome", ReviewOutcome.class);
        var recommended = task.text("recommendation");
        var recommendation = recommended.isEmpty() ? null : DeskRecommendation.valueOf(recommended);
        var deficiencies = new ArrayList<Deficiency>();
        for (int at = 1; at <= Deficiency.MOST; at++) {
            var one = new Deficiency(task.text(MISSING + at), task.text(REMEDY + at));
            if (!one.missing().isEmpty() || !one.remedy().isEmpty()) {
                deficiencies.add(one);
            }
        }
        return new ReviewInitially.Answers(outcome, recommendation, task.text("analysis"), deficiencies, task.text("reason"),
                task.text("legalBasis"), terms(task));
    }

    /** The standard ones belong to requirements that a security review left unmet, so at once there are only the officer's own. */
    private static List<Term> terms(CompletedTask task) {
        var terms = new ArrayList<Term>();
        lines(task, "conditions", Term.Kind.CONDITION, terms);
        lines(task, "riders", Term.Kind.RIDER, terms);
        return terms;
    }

    private static void lines(CompletedTask task, String field, Term.Kind kind, List<Term> terms) {
        task.text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> terms.add(new Term(kind, null, line)));
    }

    private static Map<String, Object> field(String key, String label, String hidden) {
        var field = new LinkedHashMap<String, Object>();
        field.put("type", "textarea");
        field.put("id", "Field_" + key);
        field.put("key", key);
        field.put("label", label);
        field.put("validate", Map.of("maxLength", LONGEST));
        field.put("conditional", Map.of("hide", "=" + hidden));
        return field;
    }
}
