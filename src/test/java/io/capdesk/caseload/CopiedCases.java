package capdesk.bench;

import io.capdesk.caseload.SeededCases;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Copies of an open case with all its called processes, timers and tasks: in the engine's tables and in the desk's. */
final class CopiedCases {

    private final PostgresDesk desk;
    private final String original;

    CopiedCases(PostgresDesk desk, String original) {
        this.desk = desk;
        this.original = original;
    }

    /** Those of number {@code after + 1} to {@code to}; their timers are not due before all others. */
    void add(int after, int to) {
        var rows = new CopiedRows(desk.jdbc());
        var whole = "(select id_ from act_ru_execution where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution"
                + " where business_key_ = '" + original + "'))";
        var tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + whole + ")";
        rows.copy("act_ru_execution", "id_ in " + whole, after, to, numbered(Stream.of("id_", "root_proc_inst_id_", "proc_inst_id_",
                "parent_id_", "super_exec_"), "business_key_", "'S' || lpad(n::text, 6, '0')"));
        rows.copy("act_ru_task", "id_ in " + tasks, after, to, numbered(Stream.of("id_", "execution_id_", "proc_inst_id_"),
                "due_date_", "due_date_ + n * interval '1 minute'"));
        rows.copy("act_ru_variable", "proc_inst_id_ in " + whole, after, to,
                numbered(Stream.of("id_", "execution_id_", "proc_inst_id_", "task_id_", "var_scope_")));
        rows.copy("act_ru_event_subscr", "proc_inst_id_ in " + whole, after, to, numbered(Stream.of("id_", "execution_id_", "proc_inst_id_")));
        rows.copy("act_ru_job", "process_instance_id_ in " + whole, after, to, numbered(Stream.of("id_", "execution_id_",
                "process_instance_id_", "root_proc_inst_id_"), "duedate_", "duedate_ + interval '1 year'"));
        rows.copy("act_ru_identitylink", "task_id_ in " + tasks, after, to, numbered(Stream.of("id_", "task_id_")));
        rows.copy("act_ru_authorization", "resource_id_ in " + tasks, after, to, numbered(Stream.of("id_", "resource_id_")));
        new SeededCases(desk.jdbc(), original).add(after + 1, to, to - after, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1));
        desk.jdbc().execute("analyze");
    }

    /** Each with the copy's number behind it; where there is none, there is none. */
    private static String[] numbered(Stream<String> columns, String... others) {
        return Stream.concat(columns.flatMap(column -> Stream.of(column, column + " || '-' || n")), Stream.of(others)).toArray(String[]::new);
    }
}
