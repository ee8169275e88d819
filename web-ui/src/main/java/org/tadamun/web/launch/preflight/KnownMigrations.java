package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.web.launch.preflight.content.LastCut;
import org.tadamun.web.launch.preflight.content.SqlState;

/** The stamps (versions) of all migration files of this build. */
class KnownMigrations {

  private static final String FOLDER = "db/migration";
  private static final Pattern FILE = Pattern.compile("db/migration/.*/V(\\d+)__\\w+\\.sql$");

  private KnownMigrations() {}

  static NavigableSet<String> onClassPath() {
    NavigableSet<String> versions = new TreeSet<>();
    try {
      for (URL url :
          Collections.list(KnownMigrations.class.getClassLoader().getResources(FOLDER))) {
        versions.addAll(among(names(url)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return versions;
  }

  /** The stamps that have run on the database; none if it has no schema yet. */
  static NavigableSet<String> appliedTo(Connection database) throws SQLException {
    NavigableSet<String> versions = new TreeSet<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT"
                    + " NULL")) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      if (!SqlState.of(failed).isMissingTable()) {
        throw failed;
      }
    }
    return versions;
  }

  /** Whether this looks like one of our stamps; other applications mostly count, or use seconds. */
  static boolean isStamp(String version) {
    return version.matches("\\d{12}");
  }

  /**
   * The refusal for a database with a stamp that this build does not have. If that is older than
   * our last one, the build that wrote it may be newer (stamps are not always added in order) or
   * have had a migration that was taken back (docs/adr/260): nobody can tell which.
   */
  static Refusal unknown(String database, String version, NavigableSet<String> known) {
    String last = known.isEmpty() ? "none" : known.last();
    String sentence =
        version.compareTo(last) < 0
            ? "was written by another build of Tadamun, a newer one or one of in between: its"
                + " schema has %s, which is not among those of this build up to %s; start the"
                + " build that wrote it, or restore the backup made before it."
            : "was written by a newer version of Tadamun: its schema has %s, this build knows %s;"
                + " start that version, or restore the backup made before the upgrade.";
    return new Refusal(
        ExitCode.OTHER_VERSION,
        "The database %s (tadamun.database.url) " + sentence,
        database,
        version,
        last);
  }

  /** Refuses data of builds before the last cut: this build has no code to bring it up to date. */
  static void requireSinceCut(Connection connection, NavigableSet<String> applied, String database)
      throws SQLException, Refusal {
    if (LastCut.isAhead(connection, applied)) {
      throw new Refusal(
          ExitCode.OTHER_VERSION,
          "The database %s (tadamun.database.url) holds data from before the build of 30 November"
              + " 2026, 17:08 UTC, which that one has not brought up to date, or not to the end;"
              + " start that build once in between, as docs/operations.md says under Upgrade.",
          database);
    }
  }

  /** The stamps among these file names. */
  static NavigableSet<String> among(Stream<String> names) {
    return names
        .map(FILE::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream().map(Object::toString);
    }
    try (Stream<Path> files = Files.walk(Path.of(URI.create(folder.toString())))) {
      return files.map(Path::toString).toList().stream();
    }
  }
}
