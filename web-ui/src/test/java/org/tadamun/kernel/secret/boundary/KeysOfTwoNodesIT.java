package org.tadamun.kernel.secret.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.secret.control.RotationSteps;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Meanwhile;

/** Each with a copy of the secrets file, and asked for a new key in the same moment. */
@InServer
@DisplayName("A master key that two nodes are asked for at once")
@Timeout(200)
class KeysOfTwoNodesIT {

  @EJB private RotationSteps steps;
  @Inject private Meanwhile meanwhile;
  @Inject private RotationWorld rotationWorld;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.secrets-file")
  private String file;

  /** Another test may have left one at work. */
  @BeforeEach
  void rest() {
    rotationWorld.status();
    rotationWorld.finish();
  }

  @Test
  @DisplayName("R4 is made by the one that came first: the other refuses, and seals by no own one")
  void onlyOne() throws Exception {
    int current = secrets.currentKey();
    String before = Files.readString(Path.of(file));
    Callable<?> first =
        () -> {
          rotationWorld.madeElsewhere(current + 1);
          return null;
        };
    try {
      assertThrows(EJBException.class, () -> meanwhile.of(first, rotationWorld::rotate));
      assertThrows(EJBException.class, rotationWorld::retire, "nor does it forget one");
      assertEquals(current, secrets.currentKey());
      assertEquals(before, Files.readString(Path.of(file)));
    } finally {
      rotationWorld.unmake(current + 1);
    }
    assertEquals(current, rotationWorld.status().current());
  }

  @Test
  @DisplayName("R4 is the one of the file that is copied to a node, whatever it had read before")
  void copied() throws Exception {
    int key = rotationWorld.rotate().current();
    rotationWorld.finish();
    String check = secrets.keyCheck(key);
    readAnother(key);
    assertEquals(check, rotationWorld.status().check());
    assertEquals(check, secrets.keyCheck(key));
    readAnother(key);
    assertTrue(steps.isOver(), "at rest too");
    assertEquals(check, secrets.keyCheck(key));
  }

  /** One of this number that is in no file any more. */
  private void readAnother(int key) throws IOException {
    Path secretsFile = Path.of(file);
    String ours = Files.readString(secretsFile);
    String line = "(?m)^master-key\\." + key + "=.*$";
    String another = "master-key." + key + "=" + "A".repeat(43);
    try {
      Files.writeString(secretsFile, ours.replaceFirst(line, another));
      secrets.readAgain();
    } finally {
      Files.writeString(secretsFile, ours);
    }
  }
}
