package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.web.launch.FolderTree;

/**
 * The folder with all data. Its {@code run/} is its owner's alone and partly emptied at each start
 * (R5); the running server holds the lock of {@code run/server.lock}.
 */
public class DataFolder {

  /**
   * Needed for a start: the server unpacks some 100 MB into {@code run/}, and a database that runs
   * out of room during migrations is left unusable.
   */
  private static final long LEAST_MEGABYTES = 250;

  private static final long MEGABYTE = 1L << 20;

  private final Path folder;

  public DataFolder(Path folder) {
    this.folder = folder;
  }

  public Path run() {
    return folder.resolve("run");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path lock() {
    return run().resolve("server.lock");
  }

  /** Makes missing folders and checks that this user may write into all of them. */
  void prepare() throws Refusal {
    try {
      for (Path each : new Path[] {folder, run(), logs()}) {
        if (!Files.isDirectory(each)) {
          Files.createDirectories(each, mode("rwx------"));
        }
        Files.delete(Files.createTempFile(each, "writable", ".tmp"));
      }
      closeToOthers(folder.resolve("database"));
    } catch (IOException unwritable) {
      requireAnyRoom();
      throw new Refusal(
          ExitCode.DATA_FOLDER,
          "The data folder %s (tadamun.data-dir) cannot be made or written by the user %s; give"
              + " that user the right to write there, or choose another folder with --data.",
          folder,
          System.getProperty("user.name"));
    }
  }

  /** Older builds made the database readable by others. */
  private void closeToOthers(Path database) throws IOException {
    if (Files.isDirectory(database) && isMe(Files.getOwner(database))) {
      Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(database);
      if (allowed.removeIf(each -> each.name().startsWith("OTHERS_"))) {
        Files.setPosixFilePermissions(database, allowed);
      }
    }
  }

  /** To be called after {@code run/} was emptied, which frees room. */
  void requireRoom() throws Refusal, IOException {
    requireRoom(LEAST_MEGABYTES);
  }

  void requireRoom(long megabytes) throws Refusal, IOException {
    long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
    if (free < megabytes) {
      throw noRoom(free, megabytes);
    }
  }

  /**
   * On a full disk a failure counts as lack of room; systemd then tries again until there is room.
   */
  void requireAnyRoom() throws Refusal {
    try {
      if (Files.getFileStore(folder).getUsableSpace() < MEGABYTE) {
        throw noRoom(0, LEAST_MEGABYTES);
      }
    } catch (IOException unknown) {
      // The folder is missing and could not even be made.
    }
  }

  private Refusal noRoom(long free, long megabytes) {
    return new Refusal(
        ExitCode.NO_ROOM,
        "Only %d MB are free for the data folder %s (tadamun.data-dir), and a start needs %d MB;"
            + " make room on that disk, or choose another folder with --data.",
        free,
        folder,
        megabytes);
  }

  void requireUnused() throws Refusal {
    if (isInUse()) {
      throw new Refusal(
          ExitCode.IN_USE,
          "The data folder %s (tadamun.data-dir) is in use by a running server; stop that one, or"
              + " choose another folder with --data.",
          folder);
    }
  }

  /**
   * The server could not read requests of another user, even root. Its user owns the lock; if that
   * is out of sight, {@code run/} or the folder tells.
   */
  void requireOwner() throws Refusal, IOException {
    if (Files.notExists(lock())) {
      return;
    }
    Path known = Files.exists(lock()) ? lock() : Files.exists(run()) ? run() : folder;
    requireMe(Files.getOwner(known), ExitCode.NO_SERVER, "");
  }

  /**
   * Refuses to start as another user, such as root, whose files the server's own user could not
   * touch. After a restore the database or the secrets file shows the owner. A missing right to
   * write is reported by {@link #prepare}.
   */
  void requireSameUser(Path secrets) throws Refusal, IOException {
    Optional<Path> known = ofTheServer(secrets);
    boolean mayWrite = Files.notExists(folder) || Files.isWritable(folder);
    if (mayWrite && known.isPresent() && Files.isWritable(known.get())) {
      requireMine(known.get(), Files.getOwner(known.get()));
    }
  }

  /** Restored files may belong to a user who never ran a server, so chown is offered too. */
  void requireMine(Path known, UserPrincipal owner) throws Refusal, IOException {
    String otherwise = known.equals(run()) ? "" : ", or make " + known + " yours (chown -R)";
    requireMe(owner, ExitCode.DATA_FOLDER, otherwise);
  }

  /** The file that best shows the server's user; empty before the first start. */
  Optional<Path> ofTheServer(Path secrets) {
    return Stream.of(run(), folder.resolve("database"), secrets).filter(Files::exists).findFirst();
  }

  private void requireMe(UserPrincipal server, ExitCode code, String otherwise)
      throws Refusal, IOException {
    if (!isMe(server)) {
      throw new Refusal(
          code,
          "The server of the data folder %s (tadamun.data-dir) is run by the user %s; run the"
              + " command as that one, for example with sudo -u %s%s.",
          folder,
          server.getName(),
          server.getName(),
          otherwise);
    }
  }

  /** Compares owners of files, since in a container this user may have no name. */
  boolean isMe(UserPrincipal user) throws IOException {
    try {
      Path made = somewhere("owner");
      try {
        return Files.getOwner(made).equals(user);
      } finally {
        Files.delete(made);
      }
    } catch (AccessDeniedException foreign) {
      return false;
    }
  }

  /** A temporary file, in {@code run/} if there is one. */
  private Path somewhere(String name) throws IOException {
    for (Path each : List.of(run(), folder)) {
      if (Files.isDirectory(each)) {
        return Files.createTempFile(each, name, ".tmp");
      }
    }
    return Files.createTempFile(name, ".tmp");
  }

  /**
   * Whether a server runs on it: a lock ends with its process, so a file left behind means nothing.
   */
  public boolean isInUse() throws Refusal {
    if (!Files.exists(lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock(), StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (IOException unreadable) {
      throw new Refusal(
          ExitCode.DATA_FOLDER,
          "%s cannot be opened by the user %s; run the command as the user of the server.",
          lock(),
          System.getProperty("user.name"));
    }
  }

  /** Deletes what a server that was killed had unpacked. */
  void emptyTemporaryFolder() throws IOException {
    emptied("tmp");
  }

  /** Copies the server's folder anew from the build: without old state, and writable. */
  Path serverRoot(Path prepared) throws IOException {
    Path root = emptied("root");
    for (String part : List.of("config", "lib")) {
      for (Path file : FolderTree.below(prepared.resolve(part))) {
        FolderTree.closeToOthers(Files.copy(file, root.resolve(prepared.relativize(file))));
      }
    }
    return root;
  }

  private Path emptied(String name) throws IOException {
    Path part = run().resolve(name);
    FolderTree.delete(part);
    return FolderTree.makeClosed(part);
  }

  Path write(String name, String text) throws IOException {
    Path file = run().resolve(name);
    writePrivately(file, text);
    return file;
  }

  /**
   * Writes a file that only its owner can ever read; file and name are on the disk when this
   * returns. A lost master key would make all that it has encrypted unreadable.
   */
  static void writePrivately(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp", mode("rw-------"));
    try {
      Files.writeString(draft, text);
      FolderTree.force(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      FolderTree.force(file.getParent());
    } finally {
      // After a failure too: otherwise each further start on a full disk would leave a draft.
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
