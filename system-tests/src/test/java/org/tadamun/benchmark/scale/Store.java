package org.tadamun.benchmark.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database that is opened while no server runs.
 *
 * @param url an embedded Derby is shut down afterwards, since only one process may open it
 */
public record Store(String url, String user, String password) {

  /** Work in the database, which commits its changes itself. */
  @FunctionalInterface
  public interface Work {
    void in(Connection database) throws SQLException;
  }

  /**
   * Opens the database. To fill it, Derby need not wait for the disk, and has more memory; the
   * settings of the server stay as they are.
   */
  public void open(Work work) throws SQLException {
    System.setProperty("derby.system.durability", "test");
    System.setProperty("derby.storage.pageCacheSize", "50000");
    try (Connection database = DriverManager.getConnection(url, user, password)) {
      database.setAutoCommit(false);
      work.in(database);
      database.commit();
    } finally {
      letGo();
    }
  }

  public boolean isDerby() {
    return url.startsWith("jdbc:derby:");
  }

  private void letGo() {
    if (isDerby()) {
      try {
        DriverManager.getConnection(url + ";shutdown=true").close();
      } catch (SQLException isShut) {
        // Derby reports the shutdown by an exception.
      }
    }
  }
}
