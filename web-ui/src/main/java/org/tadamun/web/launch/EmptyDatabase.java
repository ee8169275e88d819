package org.tadamun.web.launch;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
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
   * nothing is done. Under its own name it stands only when it is whole.
   */
  public void copyFor(String url, String user) throws IOException {
    if (!url.startsWith(DERBY)
        || !url.endsWith(CREATE)
        || url.indexOf(';') != url.length() - CREATE.length()
        || !user.equals(ConfigurationKey.DATABASE_USER.defaultValue())
        || !Files.isDirectory(made)) {
      return;
    }
    Path database = Path.of(url.substring(DERBY.length(), url.indexOf(';')));
    if (Files.exists(database) || !Files.isDirectory(database.getParent())) {
      return;
    }
    Path draft = database.resolveSibling(database.getFileName() + ".new");
    delete(draft);
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = Files.copy(file, draft.resolve(made.relativize(file).toString()));
        boolean folder = Files.isDirectory(copy);
        Files.setPosixFilePermissions(copy, fromString(folder ? "rwx------" : "rw-------"));
        // The database itself sees to it only for what it writes, and the first signature relies on
        // all of it.
        try (FileChannel channel = FileChannel.open(copy, folder ? READ : WRITE)) {
          channel.force(true);
        }
      }
    }
    Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
  }
}
