package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The secrets file")
class SecretsFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("secrets.properties");
  }

  @Test
  @DisplayName("R5: is created at the first start, with 32 random bytes, for its owner alone")
  void made() throws Exception {
    new SecretsFile(file).require(true);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(32, Base64.getUrlDecoder().decode(key()).length);
    String first = key();
    new SecretsFile(file).require(false);
    assertEquals(first, key());
    Files.delete(file);
    new SecretsFile(file).require(true);
    assertNotEquals(first, key());
  }

  @Test
  @DisplayName("R6: is not created again for a database that was filled with another one")
  void missing() {
    String sentence =
        Refused.by(ExitCode.SECRETS, "backup", () -> new SecretsFile(file).require(false));
    assertTrue(sentence.contains("unless it is there under another name"), sentence);
    assertFalse(Files.exists(file));
  }

  /** Root can open any folder. */
  @Test
  @DisplayName(
      "R6: in a folder that may not be entered is neither reported as missing nor created again")
  void outOfSight() throws Exception {
    new SecretsFile(file).require(true);
    String first = key();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    try {
      if (!Files.isExecutable(folder)) {
        for (boolean empty : List.of(true, false)) {
          String sentence =
              Refused.by(
                  ExitCode.SECRETS,
                  "may not enter the folder " + folder,
                  () -> new SecretsFile(file).require(empty));
          assertFalse(sentence.contains("backup"), sentence);
        }
        Refused.by(
            ExitCode.SECRETS,
            "may not enter the folder",
            () -> new SecretsFile(file).requireKey(1, "a check"));
      }
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    assertEquals(first, key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw---x---"})
  @DisplayName("R5: is refused if others have any right to it")
  void readable(String mode) throws Exception {
    new SecretsFile(file).require(true);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    Refused.by(ExitCode.SECRETS, "chmod 600", () -> new SecretsFile(file).require(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwx------", "r--------", "r-x------"})
  @DisplayName("is accepted with any rights of its owner")
  void owners(String mode) throws Exception {
    new SecretsFile(file).require(true);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    new SecretsFile(file).require(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "master-key=", "master-key=c2hvcnQ", "master-key=***", "master-key=\\uzzzz"})
  @DisplayName("R1: is refused without a key of 32 bytes")
  void withoutKey(String text) throws Exception {
    DataFolder.writePrivately(file, text);
    Refused.by(ExitCode.SECRETS, "master-key", () -> new SecretsFile(file).require(true));
  }

  @Test
  @DisplayName(
      "R1: is refused with a later key alone, without which older packs cannot be verified")
  void laterKeyAlone() throws Exception {
    DataFolder.writePrivately(file, "master-key.2=" + "A".repeat(43));
    Refused.by(ExitCode.SECRETS, "pack-signing-key", () -> new SecretsFile(file).require(false));
  }

  @Test
  @DisplayName("R1: is refused with an ended signing key that cannot be read")
  void endedKey() throws Exception {
    String key = "A".repeat(43);
    String text = "master-key=%1$s%nstamp-key=%1$s%npack-signing-key=%1$s%n".formatted(key);
    DataFolder.writePrivately(file, text);
    new SecretsFile(file).require(false);
    Files.writeString(file, text + "ended-signing-key.2=2026-12-02\n");
    Refused.by(ExitCode.SECRETS, "ended-signing-key", () -> new SecretsFile(file).require(false));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("R1: is refused if it is a folder, whose rights stay as they are")
  void folder(boolean empty) throws Exception {
    Files.createDirectory(file);
    String sentence =
        Refused.by(ExitCode.SECRETS, "is no file", () -> new SecretsFile(file).require(empty));
    assertFalse(sentence.contains("chmod"), sentence);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("R6: is not created in place of a link to a medium that is not there")
  void linkToNothing(boolean empty) throws Exception {
    Path medium = folder.resolve("medium/secrets.properties");
    Files.createSymbolicLink(file, medium);
    Refused.by(ExitCode.SECRETS, "is a link", () -> new SecretsFile(file).require(empty));
    assertTrue(Files.isSymbolicLink(file));
    new SecretsFile(Files.createDirectory(medium.getParent()).resolve("secrets.properties"))
        .require(true);
    new SecretsFile(file).require(false);
  }

  @Test
  @DisplayName("R1: is refused if it cannot be created")
  void unwritable() {
    SecretsFile nowhere = new SecretsFile(folder.resolve("missing/secrets.properties"));
    Refused.by(ExitCode.SECRETS, "tadamun.secrets-file", () -> nowhere.require(true));
  }

  private String key() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    return properties.getProperty("master-key");
  }
}
