package io.capdesk.way;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Puts itself in front of the desk's database and hears what this thread asks it. */
public class CountedStatements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

    /** @return each statement that the deed sent */
    public List<String> during(Deed deed) throws Exception {
        heard.set(new ArrayList<>());
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
            if (method.getName().startsWith("execute") && heard.get() != null) {
                heard.get().add(sql.isEmpty() && arguments != null ? arguments[0].toString() : sql);
            }
            try {
                var result = method.invoke(real, arguments);
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
}
