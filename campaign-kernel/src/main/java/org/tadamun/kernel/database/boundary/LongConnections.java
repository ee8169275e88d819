package org.tadamun.kernel.database.boundary;

import javax.sql.DataSource;
import org.tadamun.kernel.database.control.DriverDataSource;

/**
 * Connections beside the pool for statements that take as long as they take, such as those of a
 * migration: nobody gives up a database that says nothing meanwhile.
 */
public final class LongConnections {

  private LongConnections() {}

  public static DataSource to(String url, String user, String password) {
    DriverDataSource connections = new DriverDataSource();
    connections.setUrl(url);
    connections.setUser(user);
    connections.setPassword(password);
    connections.waitForEver();
    return connections;
  }
}
