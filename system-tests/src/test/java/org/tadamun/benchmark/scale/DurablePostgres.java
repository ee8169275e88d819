package org.tadamun.benchmark.scale;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

/**
 * A PostgreSQL that has on disk what it says is committed, as an installed one does. What tests
 * start is told not to wait for the disk, and a speed measured on it would be nobody's.
 */
public final class DurablePostgres implements AutoCloseable {

  private static final String NAME = "postgres";

  private final EmbeddedPostgres running;

  public DurablePostgres() throws IOException {
    running =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            // As docs/operations.md tells whoever has millions.
            .setServerConfig("max_wal_size", "4GB")
            .start();
  }

  /** What a server is told of it. */
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
