package org.tadamun.kernel.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this build's version before anything uses it. Other start-up beans depend
 * on it by name.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private String version;

  @PostConstruct
  void migrate() {
    Flyway flyway =
        Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(dataSource)
            .locations(
                "classpath:db/migration/kernel",
                "classpath:db/migration/petition",
                "classpath:db/migration/actions",
                "classpath:db/migration/endorsements")
            // Modules grow side by side: a stamp may be older than one that has run already.
            .outOfOrder(true)
            .load();
    int count = flyway.migrate().migrationsExecuted;
    version = flyway.info().current().getVersion().toString();
    LOG.log(Level.INFO, "Database schema {0} ({1} migrations run)", version, count);
  }

  public String version() {
    return version;
  }
}
