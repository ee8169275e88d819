package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data folder")
class DataFolderTest {

  @TempDir private Path parent;

  @Test
  @DisplayName("R5: is created for its owner alone")
  void made() throws Exception {
    Path data = parent.resolve("new/data");
    DataFolder folder = new DataFolder(data);
    folder.prepare();
    for (Path each : new Path[] {data, folder.run(), folder.logs()}) {
      assertEquals("rwx------", mode(each));
    }
    assertEquals("rw-------", mode(folder.write("tadamun.properties", "tadamun.demo=false")));
  }

  @Test
  @DisplayName("R5: closes an existing database folder to others")
  void database() throws Exception {
    Path database = Files.createDirectory(parent.resolve("database"));
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rwxr-xr-x"));
    new DataFolder(parent).prepare();
    assertEquals("rwxr-x---", mode(database));
    new DataFolder(parent).prepare();
    assertEquals("rwxr-x---", mode(database));
  }

  @Test
  @DisplayName("R1: is refused if it cannot be created")
  void unwritable() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    for (Path taken : List.of(file, file.resolve("data"))) {
      Refused.by(
          ExitCode.DATA_FOLDER,
          taken + " (tadamun.data-dir) cannot be made or written by",
          () -> new DataFolder(taken).prepare());
    }
  }

  @Test
  @DisplayName(
      "accepts requests of the user who runs its server, and creates nothing while it checks")
  void owner() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("owned"));
    folder.requireOwner();
    folder.prepare();
    folder.requireOwner();
    Files.createFile(folder.lock());
    folder.requireOwner();
    assertTrue(folder.isMe(Files.getOwner(folder.lock())));
    assertFalse(folder.isMe(() -> "somebody else"));
    assertEquals(List.of(folder.lock()), listed(folder.run()));
  }

  @Test
  @DisplayName("R1: is refused to another user than the one who ran its server")
  void otherUser() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("owned"));
    Path secrets = parent.resolve("secrets.properties");
    folder.requireSameUser(secrets);
    folder.prepare();
    folder.requireSameUser(secrets);
    String sentence =
        Refused.by(
            ExitCode.DATA_FOLDER,
            "sudo -u tadamun",
            () -> folder.requireMine(folder.run(), () -> "tadamun"));
    assertFalse(sentence.contains("chown"), sentence);
  }

  @Test
  @DisplayName(
      "R1: without run/ belongs to the owner of the database or secrets file restored into it")
  void restored() throws Exception {
    DataFolder folder = new DataFolder(parent);
    Path secrets = parent.resolve("etc/secrets.properties");
    assertEquals(Optional.empty(), folder.ofTheServer(secrets));
    Files.createDirectory(secrets.getParent());
    Files.createFile(secrets);
    assertEquals(Optional.of(secrets), folder.ofTheServer(secrets));
    folder.requireSameUser(secrets);
    Path database = Files.createDirectory(parent.resolve("database"));
    assertEquals(Optional.of(database), folder.ofTheServer(secrets));
    folder.requireSameUser(secrets);
    String sentence =
        Refused.by(
            ExitCode.DATA_FOLDER,
            "sudo -u tadamun",
            () -> folder.requireMine(database, () -> "tadamun"));
    assertTrue(sentence.contains("or make " + database + " yours"), sentence);
    assertTrue(Files.notExists(folder.run()), "nothing was made by asking");
    assertEquals(List.of(), listed(database));
    folder.prepare();
    assertEquals(Optional.of(folder.run()), folder.ofTheServer(secrets));
  }

  @Test
  @DisplayName(
      "R1: that is not writable is refused as that, not with the advice to change the user")
  void foreignFolder() throws Exception {
    Path data = Files.createDirectory(parent.resolve("data"));
    Files.createDirectory(data.resolve("database"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
    DataFolder folder = new DataFolder(data);
    try {
      folder.requireSameUser(parent.resolve("secrets.properties"));
      // Root can write into any folder.
      if (!Files.isWritable(data)) {
        Refused.by(ExitCode.DATA_FOLDER, "cannot be made or written by", folder::prepare);
      }
    } finally {
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  @DisplayName("R1: is refused if its disk has too little room, with the code of a passing fault")
  void room() throws Exception {
    DataFolder folder = new DataFolder(parent);
    folder.requireRoom(0);
    folder.requireAnyRoom();
    new DataFolder(parent.resolve("missing")).requireAnyRoom();
    Refused.by(ExitCode.NO_ROOM, "MB", () -> folder.requireRoom(Long.MAX_VALUE));
  }

  @Test
  @DisplayName("is not in use when it is new, and when the server that locked it has ended")
  void free() throws Exception {
    DataFolder folder = new DataFolder(parent);
    assertFalse(folder.isInUse());
    folder.prepare();
    Files.createFile(folder.lock());
    assertFalse(folder.isInUse());
    folder.requireUnused();
  }

  @Test
  @DisplayName("R4: is refused while another process holds its lock")
  void inUse() throws Exception {
    DataFolder folder = new DataFolder(parent);
    folder.prepare();
    Process holder = LockHolder.start(folder.lock());
    try {
      assertTrue(folder.isInUse());
      Refused.by(ExitCode.IN_USE, "tadamun.data-dir", folder::requireUnused);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertFalse(folder.isInUse());
  }

  @Test
  @DisplayName("R4: in use is told before the port, which the same server mostly holds as well")
  void inUseWithItsPort() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    folder.prepare();
    Process holder = LockHolder.start(folder.lock());
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CommandLine line =
          CommandLine.parse("start", "--port", String.valueOf(socket.getLocalPort()));
      Preflight second = new Preflight(Settings.of(line, Map.of(), parent));
      Refused.by(ExitCode.IN_USE, "tadamun.data-dir", () -> second.argumentFile(parent, parent));
    } finally {
      holder.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisplayName(
      "with a database is refused while service.properties is missing: a new secrets file was made for it")
  void halfCopied() throws IOException {
    Files.createDirectories(parent.resolve("data/database/seg0"));
    String said = refused();
    assertTrue(said.contains("service.properties is missing; move"), said);
  }

  @Test
  @DisplayName(
      "with a damaged database is refused as such, and not as one that somebody has to start")
  void damaged() throws IOException {
    Path database = Files.createDirectories(parent.resolve("data/database"));
    Files.writeString(
        database.resolve("service.properties"),
        "derby.serviceProtocol=org.apache.derby.database.Database\n");
    String said = refused();
    assertFalse(said.contains("start it"), said);
    assertFalse(said.contains("ClassLoader"), said);
  }

  private String refused() {
    System.setProperty("derby.stream.error.file", "target/derby.log");
    return Refused.by(
        ExitCode.HALF_RESTORED,
        "data/database cannot be opened, because its files are damaged or not all there: ",
        () -> {
          Settings settings = Settings.of(CommandLine.parse("start"), Map.of(), parent);
          Path secrets = parent.resolve("data/secrets.properties");
          new DatabaseCheck(settings, Duration.ofSeconds(5))
              .findEmpty(new TreeSet<>(), new SecretsFile(secrets));
        });
  }

  @Test
  @DisplayName("is cleared of the files that a killed server had unpacked into it")
  void temporary() throws Exception {
    DataFolder folder = new DataFolder(parent);
    folder.prepare();
    Path old = Files.createDirectories(folder.run().resolve("tmp/server/lib")).resolve("a.jar");
    Files.createFile(old);
    folder.emptyTemporaryFolder();
    assertFalse(Files.exists(old));
    assertTrue(Files.isDirectory(folder.run().resolve("tmp")));
  }

  @Test
  @DisplayName("keeps no partial file after a write that failed")
  void unwritten() throws Exception {
    DataFolder folder = new DataFolder(parent);
    folder.prepare();
    Path taken = Files.createDirectory(folder.run().resolve("taken"));
    Files.createFile(taken.resolve("inside"));
    assertThrows(IOException.class, () -> folder.write("taken", "text"));
    folder.write("free", "text");
    assertEquals(Set.of(taken, folder.run().resolve("free")), Set.copyOf(listed(folder.run())));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
