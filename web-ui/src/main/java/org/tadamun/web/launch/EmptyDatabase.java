package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.LogManager;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.schema.SchemaMigration;

/**
 * An embedded database with this build's schema and no data. The build makes it, and a first start
 * copies it instead of running all migrations (docs/adr/220). If it is missing or does not fit, the
 * server migrates a database of its own.
 */
public final class EmptyDatabase {

  private static final String DERBY = "jdbc:derby:";
  private static final String CREATE = ";create=true";

  private final Path made;

  /**
   * @param made the folder with the empty database
   */
  public EmptyDatabase(Path made) {
    this.made = made;
  }

  /** Makes the empty database in the folder named, replacing an older one. */
  public static void main(String[] words) throws IOException {
    // Without this, a line for each migration would hide the important lines of the build.
    LogManager.getLogManager().reset();
    Path folder = Path.of(words[0]);
    FolderTree.delete(folder);
    SchemaMigration.of(
            DERBY + folder + CREATE,
            ConfigurationKey.DATABASE_USER.defaultValue(),
            ConfigurationKey.DATABASE_PASSWORD.defaultValue())
        .migrate();
    try {
      DriverManager.getConnection(DERBY + folder + ";shutdown=true").close();
    } catch (SQLException done) {
      // Derby reports its shutdown by this exception
    }
  }

  /**
   * Copies the database to where the URL would create one, unless there is one. Does nothing if the
   * URL has further options, such as encryption, or another user, who would not own the tables. If
   * copying fails, nothing is left of it either.
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
    // A relative name would be looked up elsewhere by Derby, or be a database in memory.
    if (database.isAbsolute()
        && Files.notExists(database)
        && Files.isDirectory(database.getParent())) {
      copyTo(database);
    }
  }

  /** The database gets its name only when it is complete. */
  private void copyTo(Path database) {
    Path draft = database.resolveSibling(database.getFileName() + ".new");
    try {
      FolderTree.delete(draft);
      for (Path file : FolderTree.below(made)) {
        FolderTree.closeToOthers(Files.copy(file, draft.resolve(made.relativize(file).toString())));
      }
      // Derby syncs only what it writes itself, but the first signature relies on all files.
      FolderTree.forceAll(FolderTree.below(draft));
      Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE);
      FolderTree.force(database.getParent());
    } catch (IOException | RuntimeException impossible) {
      // For example a file system without permissions.
      FolderTree.deleteIfPossible(draft);
    }
  }
}
