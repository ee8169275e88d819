package org.tadamun.kernel.database.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tadamun.kernel.database.control.DriverDataSource;

/**
 * Connections outside the pool for statements that may take hours, such as those of a migration:
 * neither the driver nor PostgreSQL's limits end them.
 */
public final class LongConnections {

  private LongConnections() {}

  public static DataSource to(String url, String user, String password) {
    return source(url, user, password);
  }

  /** Work on an embedded database that no one else has open. */
  @FunctionalInterface
  public interface Work {

    void with(Connection connection) throws SQLException;
  }

  /**
   * Opens an embedded database, does the work and closes it, so that its files are complete.
   *
   * @throws SQLException also if it cannot be closed
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
