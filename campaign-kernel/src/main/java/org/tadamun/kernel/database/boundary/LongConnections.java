package org.tadamun.kernel.database.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tadamun.kernel.database.control.DriverDataSource;

/**
 * Connections beside the pool for statements that take as long as they take, such as those of a
 * migration: nobody gives up a database that says nothing meanwhile, and PostgreSQL gives up none,
 * whatever it allows the user's statements else.
 */
public final class LongConnections {

  private LongConnections() {}

  public static DataSource to(String url, String user, String password) {
    return source(url, user, password);
  }

  /** What is done with an embedded database that nobody else may have open. */
  @FunctionalInterface
  public interface Work {

    void with(Connection connection) throws SQLException;
  }

  /**
   * Opens an embedded database, and has closed it when it returns: its files are whole then.
   *
   * @throws SQLException also where it stays open
   */
  public static void alone(String url, String user, String password, Work work)
      throws SQLException {
    DriverDataSource database = source(url, user, password);
    try (Connection connection = database.getConnection()) {
      work.with(connection);
    } catch (SQLException | RuntimeException failed) {
      closeAfter(failed, database);
      throw failed;
    }
    database.close();
  }

  private static void closeAfter(Exception failed, DriverDataSource database) {
    try {
      database.close();
    } catch (SQLException open) {
      failed.addSuppressed(open);
    }
  }

  private static DriverDataSource source(String url, String user, String password) {
    DriverDataSource connections = new DriverDataSource();
    connections.setUrl(url);
    connections.setUser(user);
    connections.setPassword(password);
    connections.waitForEver();
    return connections;
  }
}
