package org.tadamun.web.launch;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.web.launch.preflight.LockHolder;

@Tag("slow")
@DisplayName("The folder of a backup")
class BackupFolderTest {

  private static final long SMALL = 1000;

  @TempDir private Path parent;

  private Path data;
  private Path wanted;
  private BackupFolder folder;

  @BeforeEach
  void name() throws IOException {
    data = Files.createDirectory(parent.resolve("data"));
    wanted = parent.resolve("2026-11-28");
    folder = new BackupFolder(wanted);
  }

  @Test
  @DisplayName(
      "R3 backup R2: gets its name only when it is complete, and only its owner can read it")
  void finished() throws Exception {
    assertEquals(Optional.empty(), folder.refusal(data, SMALL));
    Path draft = folder.begin();
    assertEquals("rwx------", mode(draft));
    assertFalse(Files.exists(wanted));
    Path part = Files.createDirectories(draft.resolve("database/seg0"));
    Files.writeString(draft.resolve("database/service.properties"), "service");
    Files.setPosixFilePermissions(
        Files.writeString(part.resolve("c10.dat"), "pages"),
        PosixFilePermissions.fromString("rw-rw-r--"));
    folder.finish("one line\nand another");
    assertFalse(Files.exists(draft));
    assertEquals("rwx------", mode(wanted.resolve("database/seg0")));
    assertEquals("rw-------", mode(wanted.resolve("database/seg0/c10.dat")));
    Path sums = wanted.resolve(FolderTree.SUMS);
    assertEquals("rw-------", mode(sums));
    List<String> lines = Files.readAllLines(sums);
    assertEquals(List.of("# one line", "# and another"), lines.subList(0, 2));
    assertEquals(4, lines.size(), lines::toString);
    assertEquals(0, check());
    Files.writeString(wanted.resolve("database/seg0/c10.dat"), "paged");
    assertEquals(1, check());
  }

  @Test
  @DisplayName("R3: is not made from a database that has not copied itself")
  void notCopied() throws IOException {
    Path draft = folder.begin();
    Files.createDirectory(draft.resolve("database"));
    assertThrows(IOException.class, () -> folder.finish(""));
    folder.giveUp();
    assertFalse(Files.exists(draft) || Files.exists(wanted));
  }

  @Test
  @DisplayName("has of a running embedded database the rows that were committed before the copy")
  void whileItGoesOn() throws Exception {
    String url = "jdbc:derby:" + data.resolve("database");
    try (Connection writer = DriverManager.getConnection(url + ";create=true");
        Statement statement = writer.createStatement()) {
      statement.execute("create table signed (who int primary key)");
      statement.execute("insert into signed values 1, 2, 3");
      writer.setAutoCommit(false);
      statement.execute("insert into signed values 4");
      try (Connection other = DriverManager.getConnection(url);
          PreparedStatement copy =
              other.prepareStatement("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
        copy.setString(1, folder.begin().toString());
        copy.execute();
      }
      folder.finish("");
      writer.commit();
    } finally {
      shutDown(url);
    }
    assertEquals(0, check());
    String copied = "jdbc:derby:" + wanted.resolve("database");
    try (Connection reader = DriverManager.getConnection(copied);
        Statement statement = reader.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from signed")) {
      assertTrue(rows.next());
      assertEquals(3, rows.getInt(1));
    } finally {
      shutDown(copied);
    }
  }

  @Test
  @DisplayName("is refused if it exists, is being made, or has unknown files in its draft")
  void taken() throws IOException {
    Path left = folder.begin();
    assertRefused(left.toString(), SMALL);
    folder.giveUp();
    assertEquals(Optional.empty(), folder.refusal(data, SMALL));
    Path strange = Files.createFile(Files.createDirectory(left).resolve("of somebody else"));
    assertRefused(left.toString(), SMALL);
    assertThrows(IOException.class, folder::begin);
    assertTrue(Files.exists(strange));
    Files.delete(strange);
    Files.delete(left);
    Files.createDirectory(wanted);
    assertRefused("There is a " + wanted, SMALL);
    Files.delete(wanted);
    Files.createSymbolicLink(wanted, parent.resolve("nowhere"));
    assertRefused("There is a " + wanted, SMALL);
  }

  /** The draft of another running server is kept, and so is this server's own draft. */
  @Test
  @DisplayName("replaces the draft of a server that has ended, but not of one that runs")
  void left() throws Exception {
    Path draft = Files.createDirectory(parent.resolve("2026-11-28.partial"));
    Path half = Files.writeString(draft.resolve("half"), "half");
    Process other = LockHolder.start(draft.resolve(".held"));
    try {
      assertRefused(draft.toString(), SMALL);
      assertThrows(IOException.class, folder::begin);
      assertTrue(Files.exists(half));
    } finally {
      other.destroy();
      other.waitFor();
    }
    assertEquals(Optional.empty(), folder.refusal(data, SMALL));
    assertEquals(draft, folder.begin());
    assertFalse(Files.exists(half));
    BackupFolder second = new BackupFolder(wanted);
    assertTrue(second.refusal(data, SMALL).isPresent());
    assertThrows(IOException.class, second::begin);
    folder.giveUp();
    assertFalse(Files.exists(draft));
  }

  /**
   * If this process holds the lock, a second attempt throws an exception instead of failing
   * quietly.
   */
  @Test
  @DisplayName("keeps no file open after it found that another server holds the draft")
  @EnabledOnOs(OS.LINUX)
  void closed() throws IOException {
    Path draft = Files.createDirectory(parent.resolve("2026-11-28.partial"));
    Path held = draft.resolve(".held");
    try (FileChannel other = FileChannel.open(held, CREATE_NEW, WRITE);
        FileLock lock = other.tryLock()) {
      assertTrue(lock.isValid());
      assertRefused(draft.toString(), SMALL);
      assertEquals(1, timesOpen(held.toRealPath().toFile()));
    }
  }

  private static int timesOpen(File file) throws IOException {
    int times = 0;
    for (File open : new File("/proc/self/fd").listFiles()) {
      times += open.getCanonicalFile().equals(file) ? 1 : 0;
    }
    return times;
  }

  /** A socket cannot be forced to the disk: this aborts the work midway. */
  @Test
  @DisplayName("stays locked by its server while it is forced to the disk")
  void forced() throws Exception {
    Path draft = folder.begin();
    Files.writeString(draft.resolve("service.properties"), "service");
    Path socket = parent.resolve("socket");
    try (ServerSocketChannel bound = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      bound.bind(UnixDomainSocketAddress.of(socket));
    }
    Path held = draft.resolve(".held");
    Path last = Files.createLink(draft.resolve("socket"), socket);
    for (int i = 0; isBehind(draft, last, held) && i < 50; i++) {
      last = Files.move(last, draft.resolve("socket" + i));
    }
    assertThrows(IOException.class, () -> folder.finish(""));
    assertTrue(Files.exists(draft.resolve(FolderTree.SUMS)));
    assertThrows(IOException.class, () -> LockHolder.start(held));
    folder.giveUp();
    assertFalse(Files.exists(draft));
  }

  private static boolean isBehind(Path draft, Path one, Path other) throws IOException {
    List<Path> below = FolderTree.below(draft);
    return below.indexOf(one) > below.indexOf(other);
  }

  /** A path so long that the folder can be named, but no file in it. */
  @Test
  @DisplayName(
      "leaves nothing behind if it cannot be locked, so that the next attempt is not refused")
  void notHeld() throws IOException {
    int longest = 4090 - "/b.partial".length();
    Path deep = parent.toRealPath();
    while (longest - deep.toString().length() > 1) {
      int room = longest - deep.toString().length() - 1;
      deep = deep.resolve("d".repeat(room > 200 ? 100 : room));
    }
    folder = new BackupFolder(Files.createDirectories(deep).resolve("b"));
    assertThrows(IOException.class, folder::begin);
    assertFalse(Files.exists(deep.resolve("b.partial")));
    assertEquals(Optional.empty(), folder.refusal(data, SMALL));
  }

  @Test
  @DisplayName("is refused inside the data folder, through a symbolic link too")
  void inside() throws IOException {
    folder = new BackupFolder(data.resolve("backup"));
    assertRefused("tadamun.data-dir", SMALL);
    folder = new BackupFolder(Files.createSymbolicLink(wanted, data).resolve("backup"));
    assertRefused("tadamun.data-dir", SMALL);
  }

  @Test
  @DisplayName("is refused if its parent is missing, its path has a semicolon, or the disk is full")
  void elsewhere() throws IOException {
    folder = new BackupFolder(parent.resolve("missing/backup"));
    assertRefused(parent.resolve("missing") + ", in which", SMALL);
    folder = new BackupFolder(parent.resolve("backup;create=true"));
    assertRefused("has a ; in its path", SMALL);
    folder = new BackupFolder(Path.of("/"));
    assertRefused("The folder /,", SMALL);
    folder = new BackupFolder(wanted);
    assertRefused("MB are free on the disk of " + parent, Long.MAX_VALUE);
    assertFalse(folder.isDiskFull());
  }

  private void assertRefused(String words, long bytes) throws IOException {
    String sentence = folder.refusal(data, bytes).orElseThrow();
    assertTrue(sentence.contains(words), sentence);
    assertTrue(sentence.endsWith("."), sentence);
    assertEquals(1, sentence.lines().count(), sentence);
  }

  /** Checks the sums with the command of docs/operations.md. */
  private int check() throws Exception {
    return new ProcessBuilder("sha256sum", "--strict", "--quiet", "-c", FolderTree.SUMS)
        .directory(wanted.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void shutDown(String url) {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
    } catch (SQLException down) {
      assertEquals("08006", down.getSQLState());
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
