package org.tadamun.web.api;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tadamun.kernel.database.boundary.reach.DatabaseProbe;
import org.tadamun.kernel.schema.SchemaMigration;
import org.tadamun.web.demonstration.Demonstration;

/**
 * Ready is: the database answers and can be written, is of this build's version, and the
 * demonstration is loaded where it was asked for.
 */
@Readiness
@ApplicationScoped
public class ReadinessCheck implements HealthCheck {

  private static final int SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource database;

  @EJB private SchemaMigration schema;
  @EJB private Demonstration demonstration;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("tadamun")
        .withData("schema", schema.version())
        .status(answers() && !demonstration.isRefused())
        .build();
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return DatabaseProbe.serves(connection, SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
