package org.tadamun.web.api;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tadamun.kernel.database.boundary.reach.DatabaseProbe;
import org.tadamun.kernel.schema.SchemaHistory;
import org.tadamun.kernel.schema.SchemaMigration;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.web.demonstration.Demonstration;

/**
 * Whether this node is ready. The database answers, can be written to and has this build's schema;
 * the demonstration is loaded, if wanted; and the secrets file has all keys that other nodes made.
 * Problems that do not pass by themselves are logged, once each.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

  private static final Logger LOG = System.getLogger(ReadinessCheck.class.getName());
  private static final int SECONDS = 2;

  private static final String OTHER_BUILD =
      "This node is not ready: the database was brought to the version of another build meanwhile."
          + " Stop this node, and start that build here (docs/operations.md, Upgrade)";

  private static final String NOT_COPIED =
      "This node is not ready: another one has made a master key that the secrets file here does"
          + " not have. Asked here, ./tadamun key-status says what to do (docs/operations.md, A new"
          + " master key)";

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource database;

  @EJB private SchemaMigration schema;
  @EJB private Demonstration demonstration;
  @EJB private KeyRotation keys;

  private final AtomicBoolean saidOtherBuild = new AtomicBoolean();
  private final AtomicBoolean saidNotCopied = new AtomicBoolean();

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("tadamun")
        .withData("schema", schema.version())
        .status(answers() && !demonstration.isRefused() && hasKeys())
        .build();
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return DatabaseProbe.serves(connection, SECONDS)
          && fits(isOurs(connection), saidOtherBuild, OTHER_BUILD);
    } catch (SQLException away) {
      return false;
    }
  }

  /**
   * Compares the schema's history with this build's: writing into tables of a newer build is not
   * safe.
   */
  private boolean isOurs(Connection connection) throws SQLException {
    return SchemaHistory.length(connection, SECONDS) == schema.length();
  }

  private boolean hasKeys() {
    try {
      return fits(!keys.isBehind(), saidNotCopied, NOT_COPIED);
    } catch (EJBException away) {
      return false;
    }
  }

  private static boolean fits(boolean fits, AtomicBoolean said, String otherwise) {
    if (!said.getAndSet(!fits) && !fits) {
      LOG.log(Level.ERROR, otherwise);
    }
    return fits;
  }
}
