package org.tadamun.web.launch.preflight.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files with the wrong owner or rights. Root has every right, and no other user can give a file
 * away, so that each of them runs one half of the checks.
 */
@DisplayName("A file that an administrator restored")
class OwnedFileTest {

  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  @TempDir private Path folder;
  private Path database;
  private Path page;

  @BeforeEach
  void fill() throws IOException {
    database = Files.createDirectory(folder.resolve("database"));
    page = Files.createFile(Files.createDirectory(database.resolve("seg0")).resolve("c10.dat"));
    Files.createFile(database.resolve("service.properties"));
  }

  @AfterEach
  void open() throws IOException {
    for (Path each : new Path[] {database, page.getParent()}) {
      mode(each, "rwx------");
    }
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  @DisplayName("is accepted if it belongs to this user or does not exist")
  void fine() {
    assertEquals("", new OwnedFile(database).whyClosed());
    assertEquals("", new OwnedFile(folder.resolve("none/at/all")).whyClosed());
    assertFalse(new OwnedFile(folder.resolve("none/at/all")).isOutOfSight());
    assertEquals("own", new OwnedFile(database).remedy("own"));
  }

  @Test
  @DisplayName("is found if any part of it is closed, with one command that opens it")
  void closed() throws IOException {
    for (Path each : new Path[] {database, page.getParent(), page}) {
      mode(each, "r--------");
      String said = new OwnedFile(database).whyClosed();
      String wanted = "cannot be read and written by its own user; run chmod -R u+rwX " + database;
      assertEquals(ROOT ? "" : wanted, said);
      mode(each, "rwx------");
    }
  }

  @Test
  @DisplayName("in a closed folder is not reported as missing; the closed folder is named")
  void outOfSight() throws IOException {
    mode(database, "---------");
    OwnedFile hidden = new OwnedFile(page);
    assertEquals(!ROOT, hidden.isOutOfSight());
    if (!ROOT) {
      assertTrue(
          hidden.whyClosed().contains("may not enter the folder " + database + " of the user "),
          hidden.whyClosed());
    }
  }

  @Test
  @DisplayName("of another user is reported with the command that changes its owner")
  void stranger() throws IOException {
    if (ROOT) {
      Files.setOwner(page, nobody());
      String said = new OwnedFile(page).remedy("own");
      assertEquals(
          "it belongs to the user nobody: run sudo chown root %1$s, then sudo chmod 600 %1$s"
              .formatted(page),
          said);
    } else {
      // In every Unix file system this folder belongs to root.
      String said = new OwnedFile(Path.of("/")).whyClosed();
      assertTrue(said.startsWith("belongs to the user root, at least in part"), said);
      assertTrue(said.contains("sudo chown -R " + System.getProperty("user.name") + ": /"), said);
    }
  }

  private UserPrincipal nobody() throws IOException {
    return page.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
  }
}
