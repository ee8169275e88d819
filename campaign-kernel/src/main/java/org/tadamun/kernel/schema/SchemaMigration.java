package org.tadamun.kernel.schema;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.tadamun.kernel.database.boundary.LongConnections;

/**
 * Brings the database to this build's version before anything uses it. Other start-up beans depend
 * on it by name.
 *
 * <p>By connections of its own: a migration of a large table takes as long as it takes, and nobody
 * may give it up where he would give up a statement of a request.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());
  private static final int NO_LIMIT = 0;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  @Inject
  @ConfigProperty(name = "tadamun.database.user")
  private String user;

  @Inject
  @ConfigProperty(name = "tadamun.database.password")
  private String password;

  private String version;
  private int length;

  /** The server refuses a method of this kind that could throw a checked exception. */
  @PostConstruct
  void migrate() {
    Flyway flyway = of(url, user, password);
    int count = run(flyway);
    length = lengthOf(flyway);
    requireOurs(flyway);
    version = flyway.info().current().getVersion().toString();
    LOG.log(Level.INFO, "Database schema {0} ({1} migrations run)", version, count);
  }

  private static int lengthOf(Flyway flyway) {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
      return SchemaHistory.length(connection, NO_LIMIT);
    } catch (SQLException failed) {
      throw new IllegalStateException("The history of migrations cannot be read", failed);
    }
  }

  /** Runs what has not run yet. */
  static int run(Flyway flyway) {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayValidateException found) {
      throw refused(
          found,
          Stream.of(flyway.info().applied())
              .filter(one -> !one.isChecksumMatching())
              .map(one -> one.getVersion().toString())
              .toList());
    }
  }

  /**
   * Where another build brings the database further while this one starts, Flyway waits for that,
   * and then lets be what this build does not know.
   */
  static void requireOurs(Flyway flyway) {
    List<String> others =
        Stream.of(flyway.info().applied())
            .filter(one -> !one.getState().isResolved())
            .map(one -> String.valueOf(one.getVersion()))
            .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          "The database was brought to the version of another build while this one started: this"
              + " one does not have the migration "
              + String.join(", ", others)
              + ". Start that build here (docs/operations.md, Upgrade).");
    }
  }

  /**
   * Of a database on which another text ran under one of the stamps: Flyway advises to repair its
   * history then, after which tables lack what this build asks for. What else Flyway finds, it says
   * itself.
   */
  static RuntimeException refused(FlywayValidateException found, List<String> stamps) {
    return stamps.isEmpty()
        ? found
        : new IllegalStateException(
            "The database was written by another build, by another text of the migration "
                + String.join(", ", stamps)
                + " than this one has. Start the build that wrote it, or restore the backup that"
                + " was made before it, and leave the history of migrations as it is,"
                + " whatever Flyway advises.",
            found);
  }

  /** All modules' migrations, not run yet; also for the empty database that the build makes. */
  public static Flyway of(String url, String user, String password) {
    return Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(LongConnections.to(url, user, password))
        .locations(
            "classpath:db/migration/kernel",
            "classpath:db/migration/petition",
            "classpath:db/migration/actions",
            "classpath:db/migration/endorsements")
        // Modules grow side by side: a stamp may be older than one that has run already.
        .outOfOrder(true)
        .placeholders(placeholders(url))
        .load();
  }

  /**
   * What the databases write differently. {@code by_codepoint} behind a column of text: it is
   * sorted by the numbers of its letters, as Derby sorts everything, whatever the locale is in
   * which a PostgreSQL was made.
   */
  static Map<String, String> placeholders(String url) {
    return Map.of("by_codepoint", url.startsWith("jdbc:postgresql:") ? "COLLATE \"C\"" : "");
  }

  public String version() {
    return version;
  }

  /** Of the history when this build had brought the database to its version. */
  public int length() {
    return length;
  }
}
