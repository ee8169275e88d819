package org.tadamun.web.testing.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/** The databases that every test of this level meets; {@code tadamun.test.database} names one. */
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

    @Override
    public String user() {
      return USER;
    }
  };

  /** Ten seconds, which it has else, are short where another server boots beside it. */
  private static final Duration START = Duration.ofMinutes(2);

  /** The superuser that an embedded PostgreSQL has from the start. */
  public static final String USER = "postgres";

  /** Gives the address of an empty database. */
  public abstract String start(Path folder);

  /** To whom the tables of the server belong; Derby takes any. */
  public abstract String user();

  public static TestDatabase chosen() {
    return valueOf(System.getProperty("tadamun.test.database", DERBY.name()).toUpperCase());
  }
}
