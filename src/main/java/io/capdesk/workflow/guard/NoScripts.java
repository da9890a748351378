package io.capdesk.workflow.guard;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;

/** No script engine at all: even JUEL's goes round the expression guard. Decision tables in FEEL do not need one. */
class NoScripts extends DefaultScriptEngineResolver {

    NoScripts() {
        super(new ScriptEngineManager());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean cached) {
        return null;
    }
}
