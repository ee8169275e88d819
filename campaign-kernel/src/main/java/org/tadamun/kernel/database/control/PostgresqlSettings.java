package org.tadamun.kernel.database.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * Settings of each connection to PostgreSQL, in the driver and in the server; settings in the URL
 * take precedence.
 *
 * <p>The driver must not put values of a refused row into exception messages, which are logged. It
 * gives up a server that has been silent for two minutes, longer than any statement except those of
 * migrations. It takes a read-only server, such as a standby, as unreachable, and of several hosts
 * another one. It sends batched inserts as one statement for up to 128 rows; unlimited, each length
 * would be a statement prepared on every connection. The driver then does not report how many rows
 * each insert wrote (docs/adr/140).
 *
 * <p>The server must not keep the transaction and locks of a node that fell silent: by TCP's
 * defaults that takes two hours, in which other nodes accept no signature (docs/adr/294).
 */
final class PostgresqlSettings {

  static final int SILENCE_SECONDS = 120;

  private static final Map<String, String> OF_DRIVER =
      Map.of(
          "logServerErrorDetail", "false",
          "tcpKeepAlive", "true",
          "targetServerType", "primary",
          "reWriteBatchedInserts", "true",
          "reWriteBatchedInsertsSize", "128");

  /** By name, since older versions do not know all of them; 0 means no limit. */
  private static final String WITHOUT_LIMITS =
      "SELECT set_config(name, '0', FALSE) FROM pg_settings WHERE name IN ('statement_timeout',"
          + " 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')";

  /**
   * Keepalive after ten seconds of silence, and three more, so a lost client is noticed after 25.
   * The user timeout does the same while an answer is unacknowledged. In seconds, the last in
   * milliseconds.
   */
  private static final String GONE_SOON =
      set(
          "('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'),"
              + " ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '25000')");

  /** Checks the client also while a statement runs or waits for a lock; milliseconds. */
  private static final String LOOKED_FOR = set("('client_connection_check_interval', '10000')");

  private static final Logger LOG = System.getLogger(PostgresqlSettings.class.getName());

  private PostgresqlSettings() {}

  static boolean isFor(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  static void ofDriver(Properties properties, int silenceSeconds) {
    OF_DRIVER.forEach(properties::setProperty);
    properties.setProperty("socketTimeout", Integer.toString(silenceSeconds));
  }

  /**
   * Sets the server's settings for this connection.
   *
   * @param limited whether the administrator's limits on statements apply, which are meant for
   *     requests
   */
  static void ofServer(Connection opened, boolean limited) throws SQLException {
    try (Statement statement = opened.createStatement()) {
      if (!limited) {
        statement.execute(WITHOUT_LIMITS);
      }
      unlessRefused(statement, GONE_SOON);
      unlessRefused(statement, LOOKED_FOR);
    }
  }

  /**
   * Leaves settings made for the user, the database or in the URL; on a Unix socket it sets
   * nothing.
   */
  private static String set(String values) {
    return "SELECT set_config(known.name, ours.value, FALSE) FROM (VALUES "
        + values
        + ") AS ours (name, value) JOIN pg_settings AS known ON known.name = ours.name"
        + " WHERE known.source NOT IN ('client', 'user', 'database', 'database user')";
  }

  /** Some systems that run PostgreSQL lack some of these settings; it works without them. */
  private static void unlessRefused(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException refused) {
      String state = String.valueOf(refused.getSQLState());
      if (!state.startsWith("22") && !state.startsWith("42")) {
        throw refused;
      }
      LOG.log(Level.DEBUG, "This PostgreSQL cannot be told when a client is gone", refused);
    }
  }
}
