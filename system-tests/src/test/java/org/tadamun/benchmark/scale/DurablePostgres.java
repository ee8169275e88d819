package org.tadamun.benchmark.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/**
 * A PostgreSQL that writes every commit to the disk, as an installed one does. The databases of the
 * tests do not wait for the disk, so that a speed measured on them would mean nothing.
 */
public final class DurablePostgres implements AutoCloseable {

  private static final String NAME = "postgres";

  private final EmbeddedPostgres running;

  public DurablePostgres() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            // The setting that docs/operations.md recommends for millions of signatures.
            .setServerConfig("max_wal_size", "4GB")
            .start();
  }

  /** The server's configuration keys for this database. */
  public Map<String, String> keys() {
    return Map.of(
        "TADAMUN_DATABASE_URL", running.getJdbcUrl(NAME, NAME).split("\\?")[0],
        "TADAMUN_DATABASE_USER", NAME,
        "TADAMUN_DATABASE_PASSWORD", NAME);
  }

  @Override
  public void close() throws IOException {
    running.close();
  }
}
