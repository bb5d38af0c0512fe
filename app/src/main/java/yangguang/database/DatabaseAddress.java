package yangguang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the database listens and as whom we speak to it. Without a user, the address itself or
 * {@code ~/.pgpass} names one.
 */
record DatabaseAddress(String url, String user, String password) {

    static DatabaseAddress external(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(
                    "the database address must begin with jdbc:postgresql: but is " + url);
        }
        return new DatabaseAddress(url, "", "");
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "yangguang");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url.replaceAll("(password=)[^&]*", "$1…");
    }
}
