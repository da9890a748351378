package io.capdesk.intake;

import java.util.HashMap;
import java.util.Map;

/** What an officer answers who refers an application: a test that says no more than that leaves the rest to this. */
public final class Referring {

    private Referring() {}

    /** The answers as they are, unless they refer without a recommendation. */
    public static Map<String, Object> whole(Map<String, Object> answers) {
        if (!"REFER".equals(answers.get("outcome"))) {
            return answers;
        }
        var whole = new HashMap<>(answers);
        whole.putIfAbsent("recommendation", "APPROVE");
        whole.putIfAbsent("analysis", "Commercial data centre");
        return whole;
    }
}
