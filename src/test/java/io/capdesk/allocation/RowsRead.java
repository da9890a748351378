package io.capdesk.allocation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Asks H2, of every query before it runs, how many rows it reads. */
class RowsRead extends DelegatingDataSource {

    private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

    /** One for each query, in order. */
    final List<Integer> rows = new ArrayList<>();

    RowsRead(DataSource h2) {
        super(h2);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(this);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, args) -> method.getName().equals("prepareStatement")
                        ? explained(real, (String) args[0]) : call(real, method, args));
    }

    private PreparedStatement explained(Connection real, String sql) throws SQLException {
        PreparedStatement statement = real.prepareStatement(sql);
        PreparedStatement plan = real.prepareStatement("explain analyze " + sql);
        return (PreparedStatement) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class},
                (proxy, method, args) -> {
                    if (method.getName().startsWith("set") && args.length > 1) {
                        call(plan, method, args);
                    } else if (method.getName().equals("executeQuery")) {
                        rows.add(read(plan));
                    }
                    return call(statement, method, args);
                });
    }

    private static int read(PreparedStatement plan) throws SQLException {
        try (ResultSet text = plan.executeQuery()) {
            text.next();
            return READ.matcher(text.getString(1)).results().mapToInt(found -> Integer.parseInt(found.group(1))).sum();
        }
    }

    private static Object call(Object on, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
