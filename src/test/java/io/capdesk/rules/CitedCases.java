package io.capdesk.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The worked cases with the answers they get, as text, for whoever looks for citations in them. */
public final class CitedCases {

    private CitedCases() {}

    /** Answer by name of the case, in the order of the files; cases that are refused have none. */
    public static Map<String, String> answers() {
        Rules rules = TestRules.rules();
        JsonMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        Map<String, String> answers = new LinkedHashMap<>();
        for (CaseFile.Row row : CaseFile.read()) {
            Transaction transaction = row.transaction();
            if (rules.problems(transaction).isEmpty()) {
                answers.put(row.name(), mapper.valueToTree(rules.determine(transaction)).toString());
            }
        }
        return answers;
    }
}
