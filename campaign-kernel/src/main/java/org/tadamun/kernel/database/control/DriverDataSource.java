package org.tadamun.kernel.database.control;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
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
 * <p>For PostgreSQL it chooses what its driver leaves open; what the URL names itself, holds. The
 * driver must not put the values of a refused row into the text of its error, which is logged; and
 * a server that falls silent without a word must not be waited for for ever. Two minutes are longer
 * than any statement of ours takes, but for those of migrations. And one that can only be read, a
 * standby or a full one that shut itself, is as good as away: of several hosts the other is taken.
 * Rows that are inserted in a batch go as one statement for up to 128 of them, and not for as many
 * as there are: PostgreSQL keeps each length of it ready for every connection. The driver then does
 * not say whether a single one was written (docs/adr/140).
 */
public class DriverDataSource implements DataSource {

  static final int SILENCE_SECONDS = 120;

  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final Map<String, String> FOR_POSTGRESQL =
      Map.of(
          "logServerErrorDetail", "false",
          "tcpKeepAlive", "true",
          "targetServerType", "primary",
          "reWriteBatchedInserts", "true",
          "reWriteBatchedInsertsSize", "128");

  /** By name, since not each version knows them all; 0 is none. */
  private static final String WITHOUT_LIMITS =
      "SELECT set_config(name, '0', FALSE) FROM pg_settings WHERE name IN ('statement_timeout',"
          + " 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')";

  private String url;
  private String user;
  private String password;
  private int loginTimeoutSeconds = 5;
  private int silenceSeconds = SILENCE_SECONDS;
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
   * Not by the pool's own {@code isolation-level}: it asks the database each time somebody takes a
   * connection, a seventh of all that PostgreSQL was asked.
   */
  private Connection open(Properties properties) throws SQLException {
    Connection opened =
        url.startsWith(WritableDerby.PREFIX)
            ? derby().connect(properties)
            : driver().connect(url, properties);
    try {
      opened.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      liftLimits(opened);
    } catch (SQLException failed) {
      opened.close();
      throw failed;
    }
    return opened;
  }

  /** What the keeper of a PostgreSQL allows a user's statements is meant for those of requests. */
  private void liftLimits(Connection opened) throws SQLException {
    if (silenceSeconds == 0 && url.startsWith(POSTGRESQL)) {
      try (Statement statement = opened.createStatement()) {
        statement.execute(WITHOUT_LIMITS);
      }
    }
  }

  /**
   * Closes an embedded database, which whoever connects next opens again.
   *
   * @throws SQLException where it stays open
   */
  public void close() throws SQLException {
    derby().close(properties(user, password));
  }

  Properties properties(String asUser, String withPassword) {
    Properties properties = new Properties();
    properties.setProperty("user", asUser);
    properties.setProperty("password", withPassword);
    if (url.startsWith(POSTGRESQL)) {
      FOR_POSTGRESQL.forEach(properties::setProperty);
      properties.setProperty("socketTimeout", Integer.toString(silenceSeconds));
    }
    return properties;
  }

  private synchronized WritableDerby derby() throws SQLException {
    if (derby == null) {
      derby = new WritableDerby(driver(), url);
    }
    return derby;
  }

  /** Not through DriverManager: the server takes an application's drivers out of it as it likes. */
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
