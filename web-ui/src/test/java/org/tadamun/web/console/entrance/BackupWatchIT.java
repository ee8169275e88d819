package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.backup.boundary.Backups;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A backup while the server runs")
class BackupWatchIT {

  @EJB private BackupWatch watch;
  @EJB private Backups backups;
  @Inject private World world;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  @Inject
  @ConfigProperty(name = "tadamun.data-dir")
  private String data;

  @Test
  @DisplayName(
      "backup R2: R3: a backup of Derby is complete and audited; PostgreSQL is referred to pg_dump")
  void made() throws IOException {
    Path parent = Files.createTempDirectory("backup");
    try {
      requireMade(parent, parent.resolve("tonight"));
    } finally {
      delete(parent);
    }
  }

  private void requireMade(Path parent, Path wanted) throws IOException {
    List<AuditEntry> before = world.audit("backup", "database");
    String answer = watch.answer(wanted.toString());
    if (!url.startsWith("jdbc:derby:")) {
      assertTrue(answer.startsWith("refused: ") && answer.contains("pg_dump"), answer);
      assertFalse(Files.exists(wanted));
      assertEquals(before.size(), world.audit("backup", "database").size());
      return;
    }
    assertTrue(answer.startsWith("Backup made in " + wanted + ":"), answer);
    String sums = Files.readString(wanted.resolve("SHA256SUMS"));
    String check = secrets.keyCheck(secrets.currentKey());
    assertTrue(answer.contains(check) && sums.contains(check), sums);
    assertTrue(sums.contains("  derby/service.properties\n"), sums);
    assertTrue(sums.contains("  derby/log/log.ctrl\n"), sums);
    assertEquals(List.of("SHA256SUMS", "derby"), names(wanted));
    assertFalse(Files.exists(wanted.resolve("derby/db.lck")), "the copy is open");
    AuditEntry entry = world.audit("backup", "database").getLast();
    assertEquals("backup.made", entry.action());
    assertEquals(before.size() + 1, world.audit("backup", "database").size());
    assertTrue(watch.answer(wanted.toString()).startsWith("refused: There is a "));
    assertTrue(watch.answer(data + "/backup").contains("is in the data folder"));
    assertEquals(List.of("tonight"), names(parent));
  }

  @Test
  @DisplayName("an administrator may not make a backup by the boundary")
  void roles() {
    Path never = Path.of(data, "never");
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    Acting.refused(administrator, EJBAccessException.class, () -> backups.copyTo(never));
    assertFalse(Files.exists(never));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    }
  }
}
