package org.tadamun.kernel.database.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;

/**
 * Opens the embedded database, or not at all where it could only be read.
 *
 * <p>When Derby cannot flush its log, it closes the database; who comes next opens it again. Where
 * the disk is still full then, it opens for reading only and stays so until the process ends, even
 * when there is room again (docs/adr/129). Here such a database is closed at once, so that it is
 * opened anew a little later, until it can be written.
 */
final class WritableDerby {

  static final String PREFIX = "jdbc:derby:";

  /** Opening a database takes a tenth of a second or two of a processor: not for each request. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private static final String UNREACHABLE = "08001";
  private static final String CLOSED = "08006";
  private static final Logger LOG = System.getLogger(WritableDerby.class.getName());

  /** One at a time, and in all pools: who closes must not hit what another one has just opened. */
  private static final Object OPENING = new Object();

  private final Driver driver;
  private final String url;
  private final long pauseNanos;
  private Long readOnlySince;

  WritableDerby(Driver driver, String url) {
    this(driver, url, PAUSE_NANOS);
  }

  WritableDerby(Driver driver, String url, long pauseNanos) {
    this.driver = driver;
    this.url = url;
    this.pauseNanos = pauseNanos;
  }

  /**
   * @throws SQLTransientConnectionException where it can only be read for the time being
   */
  Connection connect(Properties properties) throws SQLException {
    synchronized (OPENING) {
      if (readOnlySince != null && System.nanoTime() - readOnlySince < pauseNanos) {
        throw readOnly();
      }
      Connection connection = driver.connect(url, properties);
      if (!connection.isReadOnly()) {
        readOnlySince = null;
        return connection;
      }
      connection.close();
      shutDown(properties);
      readOnlySince = System.nanoTime();
      LOG.log(
          Level.WARNING,
          "The embedded database cannot be written: the disk is full, or its folder is not this"
              + " user's to write. It was closed and is opened again by the next request.");
      throw readOnly();
    }
  }

  private static SQLException readOnly() {
    return new SQLTransientConnectionException(
        "the embedded database can only be read for the time being", UNREACHABLE);
  }

  private void shutDown(Properties properties) {
    try {
      close(properties);
    } catch (SQLException open) {
      LOG.log(Level.DEBUG, "Not closed", open);
    }
  }

  /**
   * Derby says by an error that it did.
   *
   * @throws SQLException where it did not
   */
  void close(Properties properties) throws SQLException {
    int attributes = url.indexOf(';');
    String database = attributes < 0 ? url : url.substring(0, attributes);
    synchronized (OPENING) {
      try {
        driver.connect(database + ";shutdown=true", properties);
      } catch (SQLException said) {
        if (!CLOSED.equals(said.getSQLState())) {
          throw said;
        }
      }
    }
  }
}
