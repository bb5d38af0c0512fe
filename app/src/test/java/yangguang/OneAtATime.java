package yangguang;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives each thread one connection at a time. As many requests are answered at once as there are
 * connections; if each held one and waited for a second, none would ever end.
 */
final class OneAtATime extends DelegatingDataSource {
    private final Map<Thread, Throwable> held = new ConcurrentHashMap<>();

    OneAtATime(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var thread = Thread.currentThread();
        var since = held.get(thread);
        if (since != null)
            throw new AssertionError("a second connection, while the first is held", since);
        var connection = super.getConnection();
        held.put(thread, new Throwable("the first connection was taken here"));
        return givenBack(connection, () -> held.remove(thread));
    }

    private static Connection givenBack(Connection connection, Runnable closed) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("close")) closed.run();
                            return call(method, connection, arguments);
                        });
    }

    private static @Nullable Object call(
            Method method, Connection connection, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
