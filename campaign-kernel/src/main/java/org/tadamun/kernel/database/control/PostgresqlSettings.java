package org.tadamun.kernel.database.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * What is asked of each connection to a PostgreSQL, of its driver and of the server; what the URL
 * names itself, holds.
 *
 * <p>The driver must not put the values of a refused row into the text of its error, which is
 * logged; and a server that falls silent without a word must not be waited for for ever. Two
 * minutes are longer than any statement of ours takes, but for those of migrations. And one that
 * can only be read, a standby or a full one that shut itself, is as good as away: of several hosts
 * the other is taken. Rows that are inserted in a batch go as one statement for up to 128 of them,
 * and not for as many as there are: PostgreSQL keeps each length of it ready for every connection.
 * The driver then does not say whether a single one was written (docs/adr/140).
 *
 * <p>The server must not keep the transaction of a node that fell silent, with its locks: by the
 * defaults of TCP that is two hours, in which another node signs nobody (docs/adr/294).
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

  /** By name, since not each version knows them all; 0 is none. */
  private static final String WITHOUT_LIMITS =
      "SELECT set_config(name, '0', FALSE) FROM pg_settings WHERE name IN ('statement_timeout',"
          + " 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')";

  /**
   * Asked after ten seconds of silence, and three times more: gone after 25. So is one that does
   * not acknowledge an answer, of which TCP asks nothing. In seconds, the last one in milliseconds.
   */
  private static final String GONE_SOON =
      set(
          "('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'),"
              + " ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '25000')");

  /** Also while a statement runs or waits for a lock, when nothing else looks; milliseconds. */
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
   * @param limited whether what the keeper of the server allows a user's statements holds: it is
   *     meant for those of requests
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

  /** What was said of this user, this database or in the URL holds; of a Unix socket none does. */
  private static String set(String values) {
    return "SELECT set_config(known.name, ours.value, FALSE) FROM (VALUES "
        + values
        + ") AS ours (name, value) JOIN pg_settings AS known ON known.name = ours.name"
        + " WHERE known.source NOT IN ('client', 'user', 'database', 'database user')";
  }

  /** Not each system on which a PostgreSQL runs can do all of it; it serves all the same. */
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
