package org.tadamun.web.api.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.entity.MasterKey;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.api.ReadinessCheck;
import org.tadamun.web.testing.InServer;

/** Readiness of a node; the proxy in front of two nodes sends signers only to a ready one. */
@InServer
@DisplayName("A node")
class ReadinessCheckIT {

  @Inject @Readiness private ReadinessCheck check;
  @Inject private RotationWorld rotationWorld;
  @Inject private Secrets secrets;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource database;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  private int other;

  @BeforeEach
  void rest() {
    rotationWorld.status();
    rotationWorld.finish();
    other = secrets.currentKey() + 1;
  }

  @AfterEach
  void unmake() {
    rotationWorld.unmake(other);
  }

  private Status status() {
    return check.call().getStatus();
  }

  @Test
  @DisplayName("is ready until a newer build has migrated the database")
  void newerBuild() throws SQLException {
    assertEquals(Status.UP, status());
    try {
      change(
          "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
              + " \"description\", \"type\", \"script\", \"installed_by\","
              + " \"installed_on\", \"execution_time\", \"success\") values (99999,"
              + " '200001010000', 'other', 'SQL', 'other.sql', 'other', current_timestamp, 1,"
              + " true)");
      assertEquals(Status.DOWN, status());
      assertEquals(Status.DOWN, status(), "whoever asks");
    } finally {
      change("delete from \"flyway_schema_history\" where \"installed_rank\" = 99999");
    }
    assertEquals(Status.UP, status());
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  @DisplayName(
      "is not ready once a key of another node has been missing for longer than copying takes")
  void keyOnItsWay() {
    assertEquals(Status.UP, status());
    rotationWorld.madeElsewhere(other, Duration.ZERO);
    assertEquals(Status.UP, status());
    rotationWorld.unmake(other);
    rotationWorld.madeElsewhere(other, MasterKey.COPYING);
    assertEquals(Status.DOWN, status());
    assertEquals(Status.DOWN, status(), "whoever asks");
    rotationWorld.unmake(other);
    assertEquals(Status.UP, status());
  }

  @Test
  @DisplayName("is not ready after that time either if its secrets file is empty")
  void keysUnreadable() throws Exception {
    Path secretsFile = Path.of(file);
    String before = Files.readString(secretsFile);
    rotationWorld.madeElsewhere(other, Duration.ZERO);
    try {
      Files.writeString(secretsFile, "");
      assertEquals(Status.UP, status());
      rotationWorld.unmake(other);
      rotationWorld.madeElsewhere(other, MasterKey.COPYING);
      assertEquals(Status.DOWN, status());
    } finally {
      Files.writeString(secretsFile, before);
    }
    rotationWorld.unmake(other);
    assertEquals(Status.UP, status());
  }
}
