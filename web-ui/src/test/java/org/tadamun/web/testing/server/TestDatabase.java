package org.tadamun.web.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** The databases that every test of this level meets; {@code tadamun.test.database} names one. */
public enum TestDatabase {
  DERBY {
    @Override
    public String start(Path folder) {
      return "jdbc:derby:" + folder.resolve("derby") + ";create=true";
    }
  },
  POSTGRESQL {
    @Override
    public String start(Path folder) {
      try {
        // Its own hook stops it when this process ends.
        return EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgresql"))
            .setPGStartupWait(START)
            .start()
            .getJdbcUrl(USER, "postgres");
      } catch (IOException failed) {
        throw new UncheckedIOException("PostgreSQL did not start", failed);
      }
    }
  };

  /** Ten seconds, which it has else, are short where another server boots beside it. */
  private static final Duration START = Duration.ofMinutes(2);

  /** The superuser that an embedded PostgreSQL has from the start; Derby takes any. */
  public static final String USER = "postgres";

  /** Gives the address of an empty database. */
  public abstract String start(Path folder);

  public static TestDatabase chosen() {
    return valueOf(System.getProperty("tadamun.test.database", DERBY.name()).toUpperCase());
  }
}
