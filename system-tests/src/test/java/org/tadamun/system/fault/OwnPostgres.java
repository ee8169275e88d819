package org.tadamun.system.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.tadamun.system.server.Await;

/**
 * A PostgreSQL of one test that goes away and comes back at the same address with its data, or
 * becomes read-only, as a standby or a full one.
 */
final class OwnPostgres implements AutoCloseable {

  private static final String NAME = "postgres";

  private final Path folder;
  private final int port;
  private EmbeddedPostgres running;

  OwnPostgres(Path folder) throws IOException {
    this.folder = folder;
    running = start(0);
    port = running.getPort();
  }

  private EmbeddedPostgres start(int wanted) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgresql"))
        .setCleanDataDirectory(false)
        .setPort(wanted)
        .setPGStartupWait(Await.LONG)
        .start();
  }

  Map<String, String> keys() {
    return Map.of(
        "database.url",
        running.getJdbcUrl(NAME, NAME),
        "database.user",
        NAME,
        "database.password",
        NAME);
  }

  void goAway() throws IOException {
    running.close();
  }

  void comeBack() throws IOException {
    running = start(port);
  }

  /** Makes the database read-only, for open connections from their next transaction on. */
  void becomeReadOnly() throws SQLException {
    set("ALTER SYSTEM SET default_transaction_read_only = on");
  }

  void becomeWritable() throws SQLException {
    set("ALTER SYSTEM RESET default_transaction_read_only");
  }

  private void set(String setting) throws SQLException {
    try (Connection keeper = running.getPostgresDatabase().getConnection();
        Statement statement = keeper.createStatement()) {
      statement.execute(setting);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
