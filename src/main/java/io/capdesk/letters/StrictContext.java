package io.capdesk.letters;

import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.engine.TemplateData;

/** Thymeleaf prints nothing for a name it does not know. A letter must not: here an unknown name is a fault. */
class StrictContext extends EngineContext {

    StrictContext(IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes, IContext facts) {
        super(configuration, template, attributes, facts.getLocale(), variables(facts));
    }

    private static Map<String, Object> variables(IContext facts) {
        Map<String, Object> variables = new HashMap<>();
        facts.getVariableNames().forEach(name -> variables.put(name, facts.getVariable(name)));
        return variables;
    }

    @Override
    public Object getVariable(String name) {
        // the engine asks for names of its own, which are not words
        if (name.matches("\\w+") && !containsVariable(name)) {
            throw new MissingFact("the template " + getTemplateData().getTemplate() + " prints " + name
                    + " but does not declare it");
        }
        return super.getVariable(name);
    }
}
