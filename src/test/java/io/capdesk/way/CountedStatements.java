package io.capdesk.way;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts itself in front of the desk's database and hears what this thread asks it. */
public class CountedStatements implements BeanPostProcessor {

    private final ThreadLocal<Tally> heard = new ThreadLocal<>();

    /** What a deed cost the database: statements as sent (a batch is one), rows they wrote, commits. */
    public static final class Tally {

        private final List<String> statements = new ArrayList<>();
        private int rowsWritten;
        private int commits;

        public List<String> statements() {
            return statements;
        }

        @Override
        public String toString() {
            return statements.size() + " round trips, " + rowsWritten + " rows written, " + commits + " commits";
        }
    }

    /** @return each statement that the deed sent */
    public List<String> during(Deed deed) throws Exception {
        return tally(deed).statements;
    }

    public Tally tally(Deed deed) throws Exception {
        heard.set(new Tally());
        try {
            deed.run();
            return heard.get();
        } finally {
            heard.remove();
        }
    }

    public interface Deed {
        void run() throws Exception;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return heard(super.getConnection());
            }
        } : bean;
    }

    private Connection heard(Connection connection) {
        return wrap(Connection.class, connection, "");
    }

    private <T> T wrap(Class<T> type, T real, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            boolean sent = method.getName().startsWith("execute") && heard.get() != null;
            if (sent) {
                heard.get().statements.add(sql.isEmpty() && arguments != null ? arguments[0].toString() : sql);
            }
            try {
                var result = method.invoke(real, arguments);
                if (sent) {
                    heard.get().rowsWritten += written((Statement) real, result);
                } else if (method.getName().equals("commit") && heard.get() != null) {
                    heard.get().commits++;
                }
                if (result instanceof PreparedStatement statement && method.getName().equals("prepareStatement")) {
                    return wrap(PreparedStatement.class, statement, arguments[0].toString());
                }
                return result instanceof Statement statement && method.getName().equals("createStatement")
                        ? wrap(Statement.class, statement, "") : result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private static int written(Statement statement, Object result) throws SQLException {
        if (result instanceof int[] batch) {
            return Arrays.stream(batch).sum();
        }
        if (result instanceof Integer rows) {
            return rows;
        }
        return Boolean.FALSE.equals(result) ? Math.max(0, statement.getUpdateCount()) : 0;
    }
}
