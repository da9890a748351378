package io.capdesk.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All changes with {@code -Pmutation}; else all changes of the files that this branch touches, and every tenth of the
 * others. A touched case counts as a touched file of the law: it may be the one that notices.
 */
final class MutationScope implements Predicate<Mutants.Mutant> {

    private static final int SAMPLE = 10;
    private static final Set<String> TOUCHED = touched();

    private final boolean whole;
    private int at;

    MutationScope(boolean whole) {
        this.whole = whole;
    }

    static boolean isWhole(String file) {
        return Boolean.getBoolean("capdesk.mutation.whole") || TOUCHED.contains("config/" + file)
                || TOUCHED.stream().anyMatch(path -> path.startsWith("src/test/resources/rules/cases"));
    }

    @Override
    public boolean test(Mutants.Mutant mutant) {
        return whole || at++ % SAMPLE == 0;
    }

    /** Nothing where there is no repository or no main branch to compare with. */
    private static Set<String> touched() {
        for (String main : new String[] {"origin/main", "main"}) {
            String base = git("merge-base", "HEAD", main).strip();
            if (!base.isEmpty()) {
                return git("diff", "--name-only", base).lines().collect(Collectors.toSet());
            }
        }
        return Set.of();
    }

    private static String git(String... arguments) {
        try {
            String[] command = new String[arguments.length + 1];
            command[0] = "git";
            System.arraycopy(arguments, 0, command, 1, arguments.length);
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? out : "";
        } catch (IOException none) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
