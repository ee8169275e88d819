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
 * Migrates the database to this build's version before anything uses it. Other start-up beans
 * depend on it by name.
 *
 * <p>Uses connections of its own, without time limits: a migration of a large table may take hours.
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

  /** The server refuses a post-construct method that declares a checked exception. */
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

  /** Runs the migrations that have not run yet. */
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
   * Refuses a database that another build migrated further while this one was starting. Flyway
   * waits for that build, and then accepts migrations that this build does not have.
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
   * The failure for a database where another text ran under one of these versions. Flyway would
   * advise to repair its history, and then tables would lack what this build needs. Other findings
   * of Flyway are returned as they are.
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

  /** All modules' migrations, not run yet; also used to build the empty database. */
  public static Flyway of(String url, String user, String password) {
    return Flyway.configure(Thread.currentThread().getContextClassLoader())
        .dataSource(LongConnections.to(url, user, password))
        .locations(
            "classpath:db/migration/kernel",
            "classpath:db/migration/petition",
            "classpath:db/migration/actions",
            "classpath:db/migration/endorsements")
        // Modules are developed side by side: a migration may be older than one that has run
        // already.
        .outOfOrder(true)
        .placeholders(placeholders(url))
        .load();
  }

  /**
   * Texts that differ between the databases. {@code by_codepoint} after a text column: sorted by
   * code point, as Derby always does, whatever the locale of a PostgreSQL database.
   */
  static Map<String, String> placeholders(String url) {
    return Map.of("by_codepoint", url.startsWith("jdbc:postgresql:") ? "COLLATE \"C\"" : "");
  }

  public String version() {
    return version;
  }

  /** The length of the history after this build's migration. */
  public int length() {
    return length;
  }
}
