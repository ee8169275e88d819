package org.tadamun.benchmark.scale;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database that is opened while no server runs.
 *
 * @param url a Derby is let go afterwards, since one process alone may have it
 */
public record Store(String url, String user, String password) {

  /** Works in it; each piece of work commits what it wants to keep. */
  @FunctionalInterface
  public interface Work {
    void in(Connection database) throws SQLException;
  }

  /** Whoever fills a Derby need not wait for its disk, and has memory; the server's is as it is. */
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
        // Derby says by an exception that it did.
      }
    }
  }
}
