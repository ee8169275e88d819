package org.tadamun.system.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The two databases, each configured only by keys. */
public enum Store {
  DERBY {
    @Override
    public Map<String, String> keys() {
      return Map.of();
    }
  },
  POSTGRESQL {
    @Override
    public Map<String, String> keys() {
      String name = "postgres";
      try {
        // Its own hook stops it when this process ends.
        EmbeddedPostgres running = EmbeddedPostgres.builder().setPGStartupWait(Await.LONG).start();
        String url = running.getJdbcUrl(name, name).split("\\?")[0];
        return Map.of("database.url", url, "database.user", name, "database.password", name);
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL did not start", failed);
      }
    }
  };

  /** The keys of an empty database that lives as long as this process. */
  public abstract Map<String, String> keys();
}
