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
    FolderTree.delete(folder);
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
      FolderTree.delete(draft);
      for (Path file : FolderTree.below(made)) {
        FolderTree.closeToOthers(Files.copy(file, draft.resolve(made.relativize(file).toString())));
      }
      // The database itself sees to it only for what it writes, and the first signature relies on
      // all of it.
      FolderTree.forceAll(FolderTree.below(draft));
      Files.move(draft, database, StandardCopyOption.ATOMIC_MOVE);
      FolderTree.force(database.getParent());
    } catch (IOException | RuntimeException impossible) {
      // Such as a file system without modes.
      FolderTree.deleteIfPossible(draft);
    }
  }
}
