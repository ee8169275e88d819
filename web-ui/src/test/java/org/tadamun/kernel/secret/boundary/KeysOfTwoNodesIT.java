package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Meanwhile;

/** Each node has a copy of the secrets file, and both are asked for a new key at once. */
@InServer
@DisplayName("New master key made on two nodes at once")
@Timeout(200)
class KeysOfTwoNodesIT {

  @Inject private Meanwhile meanwhile;
  @Inject private RotationWorld rotationWorld;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  /** Ends a rotation that another test may have left unfinished. */
  @BeforeEach
  void rest() {
    rotationWorld.status();
    rotationWorld.finish();
  }

  @Test
  @DisplayName(
      "R4: the second node refuses to make or to retire a key, and its secrets file stays the same")
  void onlyOne() throws Exception {
    int current = secrets.currentKey();
    String before = Files.readString(Path.of(file));
    Callable<?> first =
        () -> {
          rotationWorld.madeElsewhere(current + 1);
          return null;
        };
    try {
      assertThrows(KeyRefused.class, () -> meanwhile.of(first, rotationWorld::rotate));
      assertThrows(KeyRefused.class, rotationWorld::retire, "nor does it forget one");
      assertEquals(current, secrets.currentKey());
      assertEquals(before, Files.readString(Path.of(file)));
    } finally {
      rotationWorld.unmake(current + 1);
    }
    assertEquals(current, rotationWorld.status().current());
  }
}
