package org.tadamun.kernel.database.control;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.tadamun.kernel.database.boundary.reach.OutageLog;

/**
 * Opens the connections of the pool that {@code web.xml} defines.
 *
 * <p>Derby's and PostgreSQL's own data source classes have different properties, and a {@code
 * web.xml} cannot choose between them. Both have a driver that takes a URL, so this class is the
 * one data source for both, and a JDBC URL is all that changes.
 *
 * <p>For PostgreSQL it chooses what its driver and the server leave open ({@link
 * PostgresqlSettings}).
 */
public class DriverDataSource implements DataSource {

  private String url;
  private String user;
  private String password;
  private int loginTimeoutSeconds = 5;
  private int silenceSeconds = PostgresqlSettings.SILENCE_SECONDS;
  private Driver driver;
  private WritableDerby derby;

  public void setUrl(String url) {
    this.url = url;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** For statements that may take hours, such as those of a migration. */
  public void waitForEver() {
    this.silenceSeconds = 0;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String asUser, String withPassword) throws SQLException {
    long number = OutageLog.OF_SERVER.number();
    try {
      Connection opened = open(properties(asUser, withPassword));
      OutageLog.OF_SERVER.serves();
      return opened;
    } catch (SQLException failed) {
      OutageLog.OF_SERVER.refused(failed.getMessage(), number);
      throw failed;
    }
  }

  /**
   * Sets the isolation here and not by the pool's {@code isolation-level}. With that, the server
   * asks the database each time that a connection is taken, a seventh of all statements to
   * PostgreSQL.
   */
  private Connection open(Properties properties) throws SQLException {
    Connection opened =
        url.startsWith(WritableDerby.PREFIX)
            ? derby().connect(properties)
            : driver().connect(url, properties);
    try {
      opened.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      if (PostgresqlSettings.isFor(url)) {
        PostgresqlSettings.ofServer(opened, silenceSeconds != 0);
      }
    } catch (SQLException failed) {
      opened.close();
      throw failed;
    }
    return opened;
  }

  /**
   * Closes an embedded database; the next connection opens it again.
   *
   * @throws SQLException if it stays open
   */
  public void close() throws SQLException {
    derby().close(properties(user, password));
  }

  Properties properties(String asUser, String withPassword) {
    Properties properties = new Properties();
    properties.setProperty("user", asUser);
    properties.setProperty("password", withPassword);
    if (PostgresqlSettings.isFor(url)) {
      PostgresqlSettings.ofDriver(properties, silenceSeconds);
    }
    return properties;
  }

  private synchronized WritableDerby derby() throws SQLException {
    if (derby == null) {
      derby = new WritableDerby(driver(), url);
    }
    return derby;
  }

  /** Not through DriverManager, from which the server may remove an application's drivers. */
  private synchronized Driver driver() throws SQLException {
    if (driver == null) {
      DerbySettings.use();
      for (Driver found : ServiceLoader.load(Driver.class, getClass().getClassLoader())) {
        if (found.acceptsURL(url)) {
          driver = found;
        }
      }
    }
    if (driver == null) {
      throw new SQLException("no driver for the URL of tadamun.database.url", "08001");
    }
    return driver;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeoutSeconds;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    this.loginTimeoutSeconds = seconds;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // the drivers log for themselves
  }

  @Override
  public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing is wrapped here");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
