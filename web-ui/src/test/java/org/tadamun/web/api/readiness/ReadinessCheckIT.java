package org.tadamun.web.api.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
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

/** Of two nodes a proxy leads signers to those that say so. */
@InServer
@DisplayName("A node is ready")
class ReadinessCheckIT {

  @Inject @Readiness private ReadinessCheck check;
  @Inject private RotationWorld rotationWorld;
  @Inject private Secrets secrets;

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
  @DisplayName("while the key that another node made is on its way, and no longer without it")
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
}
