package org.tadamun.web.launch.preflight;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.tadamun.web.launch.preflight.content.SqlState;

/** Refuses an embedded database whose files are damaged, or were copied by half. */
final class EmbeddedFiles {

  private EmbeddedFiles() {}

  /**
   * A folder without this file would be taken for a database that is yet to be created, for which a
   * new secrets file is made.
   */
  static void requireWhole(Path database) throws Refusal {
    if (Files.isDirectory(database) && Files.notExists(database.resolve("service.properties"))) {
      throw damaged(database, "service.properties is missing");
    }
  }

  static Refusal damaged(Path database, SQLException failed) {
    return damaged(database, SqlState.deepest(failed));
  }

  private static Refusal damaged(Path database, String why) {
    return new Refusal(
        ExitCode.HALF_RESTORED,
        "The embedded database %1$s cannot be opened, because its files are damaged or not all"
            + " there: %2$s; move the folder away, and copy the backup there anew, as"
            + " docs/operations.md (Restore with Derby) has it.",
        database,
        why.replaceAll("[.\\s]+$", ""));
  }
}
