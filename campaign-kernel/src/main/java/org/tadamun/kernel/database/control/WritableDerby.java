package org.tadamun.kernel.database.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;

/**
 * Opens the embedded database, and refuses one that can only be read.
 *
 * <p>When Derby cannot flush its log, it closes the database, and the next connection opens it
 * again. If the disk is still full then, Derby opens it read-only, and it stays so until the
 * process ends, even when there is room again (docs/adr/129). Here such a database is closed at
 * once, and opened again a little later, until it can be written.
 */
final class WritableDerby {

  static final String PREFIX = "jdbc:derby:";

  /** Opening takes a tenth of a second or two of processor time: not for each request. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private static final String UNREACHABLE = "08001";
  private static final String CLOSED = "08006";
  private static final Logger LOG = System.getLogger(WritableDerby.class.getName());

  /**
   * One lock for all pools: closing must not hit a database that another thread has just opened.
   */
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
   * Opens a connection.
   *
   * @throws SQLTransientConnectionException if the database can only be read at present
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
   * Closes the database. Derby reports success by an exception too, which is caught here.
   *
   * @throws SQLException if it was not closed
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
