package org.tadamun.web.launch;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.schema.SchemaMigration;

/**
 * An embedded database with this build's schema and nothing else in it. The build makes it, and a
 * first start copies it instead of running all migrations (docs/adr/220); where there is none, or
 * another kind of database is wanted, the server makes its own as it would anyway.
 */
public final class EmptyDatabase {

  private static final String DERBY = "jdbc:derby:";
  private static final String CREATE = ";create=true";

  private final Path made;

  /**
   * @param made the folder of it
   */
  public EmptyDatabase(Path made) {
    this.made = made;
  }

  /** Makes it in the folder that is named, in place of an older one. */
  public static void main(String[] words) throws IOException {
    // What it says of each migration would hide the lines of a build that matter.
    LogManager.getLogManager().reset();
    Path folder = Path.of(words[0]);
    delete(folder);
    SchemaMigration.of(
            DERBY + folder + CREATE,
            ConfigurationKey.DATABASE_USER.defaultValue(),
            ConfigurationKey.DATABASE_PASSWORD.defaultValue())
        .migrate();
    try {
      DriverManager.getConnection(DERBY + folder + ";shutdown=true").close();
    } catch (SQLException done) {
      // Derby says by this exception that it is down
    }
  }

  /**
   * Copies it to where the URL has a database created, unless one is there. Options of its own,
   * such as encryption, would be lost by a copy, and tables belong to the user who makes them: then
   * nothing is done, and neither where a copy cannot be made.
   */
  public void copyFor(String url, String user) {
    if (!url.startsWith(DERBY)
        || !url.endsWith(CREATE)
        || url.indexOf(';') != url.length() - CREATE.length()
        || !user.equals(ConfigurationKey.DATABASE_USER.defaultValue())
        || !Files.isDirectory(made)) {
      return;
    }
    Path database = Path.of(url.substring(DERBY.length(), url.indexOf(';')));
    // A name alone is looked for elsewhere by the database, or kept in memory.
    if (database.isAbsolute()
        && Files.notExists(database)
        && Files.isDirectory(database.getParent())) {
      copyTo(database);
    }
  }

  /** Under its own name it stands only when it is whole. */
  private void copyTo(Path database) {
    Path draft = database.resolveSibling(database.getFileName() + ".new");
    try {
      delete(draft);
      for (Path file : below(made)) {
        Path copy = Files.copy(file, draft.resolve(made.relativize(file).toString()));
        String mode = Files.isDirectory(copy) ? "rwx------" : "rw-------";
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
      }
      // The database itself sees to it only for what it writes, and the first signature relies on
      // all of it: files first, then the folders that name them.
      for (Path copy : below(draft).reversed()) {
        force(copy);
      }
      Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE);
      force(database.getParent());
    } catch (IOException | RuntimeException impossible) {
      // Such as a file system without modes.
      deleteIfPossible(draft);
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, Files.isDirectory(path) ? READ : WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException | RuntimeException kept) {
      // It is in nobody's way: the next first start takes its place.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : below(folder).reversed()) {
        Files.delete(file);
      }
    }
  }

  /** The folder and all that is in it, each folder before what it holds. */
  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }
}
