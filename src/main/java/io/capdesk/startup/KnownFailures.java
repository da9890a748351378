package io.capdesk.startup;

import io.capdesk.BrokenFile;
import io.capdesk.rules.BrokenRuleSet;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.PropertyResolver;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What can be wrong around the desk, each with what to do about it. */
class KnownFailures {

    private final PropertyResolver settings;

    /** @param settings null where the settings themselves could not be read */
    KnownFailures(PropertyResolver settings) {
        this.settings = settings;
    }

    /** Looks for the first known fault among the failure and its causes. */
    Optional<String> sentence(Throwable failure) {
        if (settings != null && database().isEmpty()) {
            return Optional.of("it is not told its database: set CAPDESK_DB_URL, CAPDESK_DB_USER and CAPDESK_DB_PASSWORD.");
        }
        return causes(failure).map(this::of).flatMap(Optional::stream).findFirst()
                .or(() -> settings == null ? Optional.empty() : causes(failure).filter(SQLException.class::isInstance).findFirst()
                        .map(fault -> "the database " + database() + " cannot be used (" + firstLine(fault)
                                + "): check spring.datasource.url, user and password."));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, fault -> fault != null, Throwable::getCause).limit(50);
    }

    private Optional<String> of(Throwable fault) {
        if (fault instanceof PortInUseException port) {
            return Optional.of("port " + port.getPort() + " is in use: stop the program that uses it, or start the desk with"
                    + " --server.port=" + (port.getPort() + 1) + ".");
        }
        if (fault instanceof BrokenRuleSet broken) {
            return Optional.of("the rule set is broken in " + broken.getMessage() + ": correct the file, or remove it from the"
                    + " folder config to use the one in the program.");
        }
        if (fault instanceof BrokenFile broken) {
            return Optional.of("a file of the configuration is broken: " + broken.getMessage() + ". Correct it, or remove it from"
                    + " the folder config to use the one in the program.");
        }
        if (fault instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return Optional.of("the settings in config/application*.yaml are no YAML in line " + (yaml.getProblemMark().getLine() + 1)
                    + ", column " + (yaml.getProblemMark().getColumn() + 1) + " (" + yaml.getProblem() + "): correct that line.");
        }
        if (fault instanceof FileSystemException file) {
            return Optional.of(file.getFile() + " cannot be read or written: give the desk's user that right, or start the desk in"
                    + " another folder.");
        }
        return fault instanceof SQLException sql ? DatabaseFailure.of(sql).map(failure -> failure.sentence(database()))
                : Optional.empty();
    }

    /** Without what stands behind a question mark: some people write passwords there. */
    private String database() {
        try {
            return settings.getProperty("spring.datasource.url", "").split("[?;]")[0];
        } catch (IllegalArgumentException unsetVariable) {
            return "";
        }
    }

    private static String firstLine(Throwable fault) {
        return Optional.ofNullable(fault.getMessage()).map(text -> text.lines().findFirst().orElse(""))
                .orElse(fault.getClass().getSimpleName());
    }
}
