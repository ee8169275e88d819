package org.tadamun.web.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/**
 * The databases with which the tests of this level run; {@code tadamun.test.database} chooses one.
 */
public enum TestDatabase {
  DERBY {
    @Override
    public String start(Path folder) {
      return "jdbc:derby:" + folder.resolve("derby") + ";create=true";
    }

    @Override
    public String user() {
      return ConfigurationKey.DATABASE_USER.defaultValue();
    }
  },
  POSTGRESQL {
    @Override
    public String start(Path folder) {
      try {
        // Its own shutdown hook stops it with this process.
        return EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgresql"))
            .setPGStartupWait(START)
            .start()
            .getJdbcUrl(USER, "postgres");
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL did not start", failed);
      }
    }

    @Override
    public String user() {
      return USER;
    }
  };

  /** The default of ten seconds is too short if another server starts beside it. */
  private static final Duration START = Duration.ofMinutes(2);

  /** The superuser that an embedded PostgreSQL has from the start. */
  public static final String USER = "postgres";

  /** Starts an empty database and returns its address. */
  public abstract String start(Path folder);

  /** The user who owns the server's tables; Derby accepts any. */
  public abstract String user();

  public static TestDatabase chosen() {
    return valueOf(System.getProperty("tadamun.test.database", DERBY.name()).toUpperCase());
  }
}
