package io.capdesk.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands in front of the desk's database and dies at a chosen commit of this thread, as a process does: from then on nothing
 * reaches the database, what was not committed is undone, and no handler of the fault can write either. Other threads live.
 */
public class MortalProcess implements BeanPostProcessor {

    /** On which side of the commit: the caller can't tell them apart. */
    public enum Side { BEFORE, AFTER }

    private static final Set<String> HARMLESS = Set.of("close", "isClosed", "rollback", "setAutoCommit", "setReadOnly",
            "setTransactionIsolation", "clearWarnings", "getAutoCommit", "isReadOnly", "unwrap", "isWrapperFor", "hashCode", "equals",
            "toString");

    private static final class Life {
        private int commits;
        private int last = Integer.MAX_VALUE;
        private Side side;
        private boolean over;
    }

    private final ThreadLocal<Life> lives = ThreadLocal.withInitial(Life::new);

    /** A new process, that dies at its n-th commit. */
    public void bornToDie(int atCommit, Side side) {
        var life = new Life();
        life.last = atCommit;
        life.side = side;
        lives.set(life);
    }

    /** A new process, that lives. */
    public void born() {
        lives.remove();
    }

    public boolean dead() {
        return lives.get().over;
    }

    /** Of this life so far. */
    public int commits() {
        return lives.get().commits;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                if (dead()) {
                    throw gone();
                }
                return mortal(super.getConnection());
            }
        } : bean;
    }

    private Connection mortal(Connection real) {
        return wrap(Connection.class, real, new Work(real), "");
    }

    /** Of one connection: a commit of a transaction that only read changes nothing, and is none to die at. */
    private static final class Work {
        private final Connection connection;
        private boolean written;

        private Work(Connection connection) {
            this.connection = connection;
        }
    }

    private <T> T wrap(Class<T> type, Object real, Work work, String sql) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (dead() && !HARMLESS.contains(method.getName())) {
                throw gone();
            }
            if (dead() && !method.getName().equals("close") && method.getReturnType() == void.class) {
                return null;
            }
            boolean runs = method.getName().startsWith("execute");
            work.written |= runs && writes(sql.isEmpty() && arguments != null ? arguments[0].toString() : sql);
            boolean commits = work.written && (method.getName().equals("commit") || runs && work.connection.getAutoCommit());
            if (commits) {
                work.written = false;
                diesBefore(work.connection);
            }
            try {
                Object result = method.invoke(real, arguments);
                if (commits) {
                    diesAfter();
                }
                return result instanceof Statement ? wrap(method.getReturnType(), result, work,
                        method.getName().startsWith("prepare") ? arguments[0].toString() : "") : result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }

    private static boolean writes(String sql) {
        String begin = sql.stripLeading().toLowerCase(Locale.ROOT);
        return begin.startsWith("insert") || begin.startsWith("update") || begin.startsWith("delete") || begin.startsWith("merge");
    }

    private void diesBefore(Connection connection) throws SQLException {
        var life = lives.get();
        if (++life.commits == life.last && life.side == Side.BEFORE) {
            life.over = true;
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw gone();
        }
    }

    private void diesAfter() throws SQLException {
        var life = lives.get();
        if (life.commits == life.last && life.side == Side.AFTER) {
            life.over = true;
            throw gone();
        }
    }

    private static SQLException gone() {
        return new SQLNonTransientConnectionException("the process was killed");
    }
}
