package io.capdesk.caseload;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies of an open case with all its called processes, timers and tasks: in the engine's tables and in the desk's. */
public final class CopiedCases {

    private static final String COPIES = "(select id_ from act_ru_execution where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution"
            + " where business_key_ like 'S______'))";

    private final JdbcTemplate jdbc;
    private final String original;

    public CopiedCases(JdbcTemplate jdbc, String original) {
        this.jdbc = jdbc;
        this.original = original;
    }

    /**
     * Those of number {@code after + 1} to {@code to}; their timers are not due before all others.
     *
     * @param newest when the last of them was registered
     */
    public void add(int after, int to, OffsetDateTime newest) {
        var rows = new CopiedRows(jdbc);
        rows.inAnyOrder(() -> copy(rows, after, to));
        new SeededCases(jdbc, original).add(after + 1, to, to - after, newest);
        jdbc.execute("analyze");
    }

    private void copy(CopiedRows rows, int after, int to) {
        var whole = "(select id_ from act_ru_execution where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution"
                + " where business_key_ = '" + original + "'))";
        var tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + whole + ")";
        rows.copy("act_ru_execution", "id_ in " + whole, after, to, numbered(Stream.of("id_", "root_proc_inst_id_", "proc_inst_id_",
                "parent_id_", "super_exec_"), "business_key_", "'S' || lpad(cast(n as varchar(6)), 6, '0')"));
        rows.copy("act_ru_task", "id_ in " + tasks, after, to, numbered(Stream.of("id_", "execution_id_", "proc_inst_id_"),
                "due_date_", "due_date_ + n * interval '1' minute"));
        rows.copy("act_ru_variable", "proc_inst_id_ in " + whole, after, to,
                numbered(Stream.of("id_", "execution_id_", "proc_inst_id_", "task_id_", "var_scope_")));
        rows.copy("act_ru_event_subscr", "proc_inst_id_ in " + whole, after, to, numbered(Stream.of("id_", "execution_id_", "proc_inst_id_")));
        rows.copy("act_ru_job", "process_instance_id_ in " + whole, after, to, numbered(Stream.of("id_", "execution_id_",
                "process_instance_id_", "root_proc_inst_id_"), "duedate_", "duedate_ + interval '1' year"));
        rows.copy("act_ru_identitylink", "task_id_ in " + tasks, after, to, numbered(Stream.of("id_", "task_id_")));
        rows.copy("act_ru_authorization", "resource_id_ in " + tasks, after, to, numbered(Stream.of("id_", "resource_id_")));
    }

    /** All that was added. */
    public void remove() {
        var tasks = "(select id_ from act_ru_task where proc_inst_id_ in " + COPIES + ")";
        new CopiedRows(jdbc).inAnyOrder(() -> Stream.of("act_ru_authorization where resource_id_ in " + tasks,
                "act_ru_identitylink where task_id_ in " + tasks, "act_ru_job where process_instance_id_ in " + COPIES,
                "act_ru_event_subscr where proc_inst_id_ in " + COPIES, "act_ru_variable where proc_inst_id_ in " + COPIES,
                "act_ru_task where proc_inst_id_ in " + COPIES, "act_ru_execution where id_ in " + COPIES)
                .forEach(rows -> jdbc.update("delete from " + rows)));
        new SeededCases(jdbc, original).remove();
    }

    /** Each with the copy's number behind it; where there is none, there is none. */
    private static String[] numbered(Stream<String> columns, String... others) {
        return Stream.concat(columns.flatMap(column -> Stream.of(column, column + " || '-' || n")), Stream.of(others)).toArray(String[]::new);
    }
}
