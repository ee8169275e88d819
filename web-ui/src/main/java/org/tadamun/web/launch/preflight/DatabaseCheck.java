package org.tadamun.web.launch.preflight;

import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_PASSWORD;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_USER;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.KEYLESS;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.OF_OTHERS;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.UNSIGNED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tadamun.kernel.leftover.boundary.Leftovers;
import org.tadamun.web.launch.preflight.content.Question;
import org.tadamun.web.launch.preflight.content.SqlState;
import org.tadamun.web.launch.preflight.owner.OwnedFile;

/** Asks the database, before the server does, whether it answers and what it holds. */
class DatabaseCheck {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String DERBY = "jdbc:derby:";

  /** É and é: in the C locale only the letters of ASCII have small ones. */
  private static final String SMALL = "SELECT (lower(chr(201)) = chr(233))::text";

  private final Settings settings;
  private final String url;
  private final Duration patience;
  private boolean foldsAsciiAlone;
  private boolean showsSample;
  private String leftovers = "";

  DatabaseCheck(Settings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.url = settings.get(DATABASE_URL);
  }

  /** Returns whether nothing was ever written into it, which else has to be with these secrets. */
  boolean findEmpty(NavigableSet<String> known, SecretsFile secrets) throws Refusal {
    requireOwn();
    if (isYetToBeCreated()) {
      return true;
    }
    try (Connection connection = connect()) {
      requireUnicode(connection);
      foldsAsciiAlone = asked(connection, SMALL).startsWith("f");
      NavigableSet<String> applied = KnownMigrations.appliedTo(connection);
      requireKnown(applied, known);
      requireRestored(connection);
      KnownMigrations.requireSinceCut(connection, applied, location());
      if (applied.isEmpty()) {
        requireRoom(connection);
      }
      secrets.requireKeys(connection);
      lookForCampaigns(connection);
      if (url.startsWith(DERBY)) {
        leftovers = new Leftovers(connection).clearAtStart(Path.of(location()));
      }
      return applied.isEmpty();
    } catch (SQLException broken) {
      throw refusal(broken);
    } finally {
      shutDownEmbedded();
    }
  }

  /** What to tell who starts it, though it is no reason to refuse; blank where there is nothing. */
  String warning() {
    return leftovers
        + (foldsAsciiAlone
            ? "tadamun: The database %s (tadamun.database.url) was made in a locale in which accented capitals have no small letters, so that a rule takes one name for two; back it up, and restore it into one that is created with --locale=C.UTF-8.%n"
                .formatted(location())
            : "")
        + (showsSample
            ? "tadamun: Everybody sees the sample campaign of %s (tadamun.database.url); take it offline in the console, or choose another folder with --data.%n"
                .formatted(location())
            : "");
  }

  private boolean isYetToBeCreated() {
    return url.startsWith(DERBY)
        && url.contains("create=true")
        && Files.notExists(Path.of(location()).resolve("service.properties"));
  }

  /** One that was put back as root's would look as if there were none yet, or a broken one. */
  private void requireOwn() throws Refusal {
    String closed = url.startsWith(DERBY) ? new OwnedFile(Path.of(location())).whyClosed() : "";
    if (!closed.isEmpty()) {
      throw new Refusal(
          ExitCode.DATA_FOLDER, "The database %s (tadamun.database.url) %s.", location(), closed);
    }
  }

  /** The embedded database may have to recover after a crash, and is given the time for it. */
  private Connection connect() throws Refusal, SQLException {
    if (url.startsWith(DERBY)) {
      return open();
    }
    try {
      FutureTask<Connection> opening = new FutureTask<>(this::open);
      Thread.ofPlatform().daemon().start(opening);
      return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw doesNotAnswer(" within " + patience.toSeconds() + " seconds", SqlState.START);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw doesNotAnswer("", SqlState.START);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof SQLException cause ? cause : new SQLException(failed);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  /** Of several hosts a standby may be named first; one that is alone is told what it lacks. */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", settings.get(DATABASE_USER));
    properties.setProperty("password", settings.get(DATABASE_PASSWORD));
    if (!url.startsWith(DERBY)) {
      properties.setProperty("targetServerType", "preferPrimary");
    }
    return properties;
  }

  /** Names of half the world could not be kept. */
  private void requireUnicode(Connection connection) throws SQLException, Refusal {
    String encoding = asked(connection, "SHOW server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new Refusal(
          ExitCode.DATABASE,
          "The database %s (tadamun.database.url) keeps texts in %s, and Tadamun needs UTF8; create"
              + " it anew with -E UTF8 -T template0.",
          location(),
          encoding);
    }
  }

  /** Unless it was told not to, a restore goes on after a failure, and leaves what looks whole. */
  private void requireRestored(Connection connection) throws SQLException, Refusal {
    if (!url.startsWith(DERBY) && (KEYLESS.findsAny(connection) || UNSIGNED.findsAny(connection))) {
      throw new Refusal(
          ExitCode.HALF_RESTORED,
          "The database %s (tadamun.database.url) was restored by half: keys of its tables are"
              + " missing, or its signatures; stop the service, drop the database, create it anew,"
              + " and restore the backup with --single-transaction.",
          location());
    }
  }

  /** Else the migrations would find it, after the boot of a server, and tell it as a failure. */
  private void requireRoom(Connection connection) throws SQLException, Refusal {
    String may = asked(connection, "SELECT has_schema_privilege(current_schema(), 'CREATE')::text");
    if (!may.startsWith("t")) {
      throw new Refusal(
          ExitCode.DATABASE,
          "The user %1$s (tadamun.database.user) may not create tables in the database %2$s; make"
              + " him its owner: ALTER DATABASE … OWNER TO %1$s, or create it with -O %1$s.",
          settings.get(DATABASE_USER),
          location());
    }
    if (!url.startsWith(DERBY) && OF_OTHERS.findsAny(connection)) {
      throw ofSomethingElse();
    }
  }

  private Refusal ofSomethingElse() {
    return new Refusal(
        ExitCode.DATABASE,
        "The database %s (tadamun.database.url) holds tables of something else; create one for"
            + " Tadamun alone, and name that one.",
        location());
  }

  /** What PostgreSQL says; of the embedded database both are as they should be. */
  private String asked(Connection connection, String question) throws SQLException {
    if (url.startsWith(DERBY)) {
      return question.startsWith("SHOW") ? "UTF8" : "true";
    }
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? String.valueOf(answer.getString(1)) : "";
    }
  }

  private void requireKnown(NavigableSet<String> applied, NavigableSet<String> known)
      throws Refusal {
    if (!applied.isEmpty()
        && Collections.disjoint(applied, known)
        && applied.stream().noneMatch(KnownMigrations::isStamp)) {
      throw ofSomethingElse();
    }
    for (String version : applied.descendingSet()) {
      if (!known.contains(version)) {
        throw KnownMigrations.unknown(location(), version, known);
      }
    }
  }

  /** A sample that people see is told, not refused: whoever only looks again may start so. */
  private void lookForCampaigns(Connection connection) throws SQLException, Refusal {
    if (!settings.isDemo()) {
      showsSample =
          campaigns("sample = TRUE AND offline = FALSE AND state <> 'DRAFT'").findsAny(connection);
    } else if (campaigns("sample = FALSE").findsAny(connection)) {
      throw new Refusal(
          ExitCode.REAL_CAMPAIGN,
          "The database %s (tadamun.database.url) holds a real campaign, so no demonstration is"
              + " loaded into it; use ./tadamun start, or another folder with --data.",
          location());
    }
  }

  private static Question campaigns(String condition) {
    return new Question("SELECT COUNT(*) FROM kernel_campaign WHERE " + condition);
  }

  Refusal refusal(SQLException failed) {
    return switch (SqlState.of(failed)) {
      case WRONG_PASSWORD ->
          new Refusal(
              ExitCode.DATABASE,
              "The database %s (tadamun.database.url) refuses tadamun.database.user or"
                  + " tadamun.database.password; correct them.",
              location());
      case NO_SUCH_DATABASE ->
          new Refusal(
              ExitCode.DATABASE,
              "The database %s (tadamun.database.url) does not exist; create it, or correct the"
                  + " URL.",
              location());
      case NO_RIGHT ->
          new Refusal(
              ExitCode.DATABASE,
              "The user %2$s (tadamun.database.user) has no right to the database %1$s"
                  + " (tadamun.database.url) or to its tables; make him the owner of both: ALTER"
                  + " DATABASE … OWNER TO %2$s, REASSIGN OWNED BY … TO %2$s.",
              location(),
              settings.get(DATABASE_USER));
      case IN_USE ->
          new Refusal(
              ExitCode.IN_USE,
              "The database %s (tadamun.database.url) is in use by another process; stop that one,"
                  + " or choose another folder with --data.",
              location());
      default ->
          doesNotAnswer(
              ": " + SqlState.said(failed).replace(url, location()), SqlState.remedy(failed));
    };
  }

  private Refusal doesNotAnswer(String how, String remedy) {
    return new Refusal(
        ExitCode.DATABASE,
        "The database %s (tadamun.database.url) does not answer%s; %s",
        location(),
        how,
        remedy);
  }

  /** The URL without what may be secret in it. */
  private String location() {
    return url.startsWith(DERBY)
        ? url.substring(DERBY.length()).split(";", 2)[0]
        : url.split("\\?", 2)[0].replaceFirst("//.*@", "//");
  }

  private void shutDownEmbedded() {
    if (url.startsWith(DERBY)) {
      try {
        DriverManager.getConnection(DERBY + location() + ";shutdown=true").close();
      } catch (SQLException done) {
        // Derby says by this exception that it is down
      }
    }
  }
}
